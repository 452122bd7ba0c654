package org.setu.client.legal;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The legal entity identifier: 18 letters or digits and two check digits after ISO/IEC 7064 MOD
 * 97-10 (ISO 17442-1:2020).
 */
final class Lei {

    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{18}[0-9]{2}");

    private Lei() {}

    static Optional<String> problemIn(String value) {
        if (!FORM.matcher(value).matches()) {
            return Optional.of(
                    "is not an LEI: an LEI has 18 letters or digits and then 2 digits, such as"
                            + " 529900TODVLNUTNSYF94");
        }
        if (!Iso7064.mod97(value)) {
            return Optional.of("is not an LEI: the check digits are wrong");
        }
        return Optional.empty();
    }
}
