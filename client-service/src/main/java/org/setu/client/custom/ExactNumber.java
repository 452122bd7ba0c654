package org.setu.client.custom;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decimal numbers as they are kept: bounded, and each in one spelling. */
final class ExactNumber {

    /** Digits before the point of a decimal number. */
    static final int MOST_INTEGER_DIGITS = 19;

    /** Digits after the point. */
    static final int MOST_FRACTION_DIGITS = 6;

    /** Digits of a whole number: more are not exact in every reader of JSON. */
    static final int MOST_WHOLE_DIGITS = 15;

    /** Beyond this many zeros at its end a number is refused anyway, and not written out. */
    private static final int MOST_ZEROS = 100;

    private static final Pattern WRITTEN = Pattern.compile("-?\\d{1,19}(\\.\\d{1,6})?");

    private ExactNumber() {}

    /** The same number without zeros at the end of its fraction, and without an exponent. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.scale() >= -MOST_ZEROS
                ? stripped.setScale(0)
                : stripped;
    }

    static @Nullable BigDecimal plainOrNull(@Nullable BigDecimal number) {
        return number == null ? null : plain(number);
    }

    /** Reads plain digits; nothing if it is anything else, or too long. */
    static Optional<BigDecimal> parse(String text) {
        return WRITTEN.matcher(text).matches()
                ? Optional.of(plain(new BigDecimal(text)))
                : Optional.empty();
    }

    /** Whether a number in its one spelling is a whole one that is not too long. */
    static boolean isWhole(BigDecimal number) {
        return number.scale() == 0 && number.precision() <= MOST_WHOLE_DIGITS;
    }

    /** Whether a number in its one spelling is not too long. */
    static boolean isBounded(BigDecimal number) {
        return number.scale() >= 0
                && number.scale() <= MOST_FRACTION_DIGITS
                && number.precision() - number.scale() <= MOST_INTEGER_DIGITS;
    }
}
