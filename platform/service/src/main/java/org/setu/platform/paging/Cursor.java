package org.setu.platform.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.setu.platform.problem.ProblemException;

/**
 * Where a page ended: the sort in force, the last value of the sorted field, and the last id.
 *
 * @param sort the sort that the cursor belongs to, such as {@code -createdAt}
 * @param value the last value, as text
 * @param id the last id
 */
public record Cursor(String sort, String value, UUID id) {

    private static final String SEPARATOR = "\n";

    /** As it stands in {@code next}; opaque to callers. */
    public String token() {
        // The free text comes last, so that it may contain the separator.
        String text = String.join(SEPARATOR, sort, id.toString(), value);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a token back; anything that {@link #token} did not make for this sort is refused. */
    public static Cursor read(String token, String sort) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            String[] parts = text.split(SEPARATOR, 3);
            if (parts.length == 3 && parts[0].equals(sort)) {
                return new Cursor(sort, parts[2], UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException malformed) {
            // refused below
        }
        throw ProblemException.invalidParameter(
                "after",
                "must be the `next` of an earlier page of the same list with the same sort");
    }
}
