package org.setu.platform.json;

import java.util.Optional;

/** Which text is storable: no NUL, no lone surrogate. */
public final class Unicode {

    private Unicode() {}

    /** What is wrong with the text, or nothing. */
    public static Optional<String> problemIn(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return Optional.of("must not contain the character NUL");
            }
            if (Character.isSurrogate(c)) {
                boolean paired =
                        Character.isHighSurrogate(c)
                                && i + 1 < text.length()
                                && Character.isLowSurrogate(text.charAt(i + 1));
                if (!paired) {
                    return Optional.of("must be valid Unicode: it contains a lone surrogate");
                }
                i++;
            }
        }
        return Optional.empty();
    }
}
