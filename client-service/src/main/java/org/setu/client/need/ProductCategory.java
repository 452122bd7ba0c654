package org.setu.client.need;

import java.text.Normalizer;
import java.util.Locale;
import org.setu.platform.problem.ProblemException;

/** What kind of product is needed, such as the family of a product in the catalogue. */
public final class ProductCategory {

    /** So many characters it may have. */
    public static final int LONGEST = 100;

    private ProductCategory() {}

    /**
     * In one spelling, so that equal ones are counted together: in capitals, with single spaces,
     * composed (NFC).
     *
     * @throws ProblemException (400) if it is longer than {@value #LONGEST} characters in capitals
     */
    public static String of(String text) {
        String one =
                Normalizer.normalize(
                        text.strip().replaceAll("(?U)\\s+", " ").toUpperCase(Locale.ROOT),
                        Normalizer.Form.NFC);
        if (one.isEmpty() || one.length() > LONGEST) {
            throw ProblemException.invalid(
                    "/category", "must be 1 to %d characters, in capitals".formatted(LONGEST));
        }
        return one;
    }
}
