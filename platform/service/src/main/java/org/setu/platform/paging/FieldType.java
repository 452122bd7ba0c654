package org.setu.platform.paging;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;

/**
 * How a field is written in query parameters and cursors.
 *
 * @param expected what a value must be, for people
 * @param parse from text; throws any RuntimeException on bad input
 * @param format to text, such that parsing gives the same value
 */
public record FieldType<T>(
        String expected, Function<String, T> parse, Function<Object, String> format) {

    public static final FieldType<String> TEXT =
            new FieldType<>("text of at most 200 characters", FieldType::text, Object::toString);
    public static final FieldType<UUID> ID =
            new FieldType<>("a UUID", UUID::fromString, Object::toString);
    public static final FieldType<LocalDate> DAY =
            new FieldType<>("a day such as 2026-01-31", LocalDate::parse, Object::toString);
    public static final FieldType<Instant> INSTANT =
            new FieldType<>(
                    "an instant such as 2026-01-31T08:00:00Z", Instant::parse, Object::toString);
    public static final FieldType<Boolean> BOOLEAN =
            new FieldType<>("true or false", FieldType::bool, Object::toString);
    public static final FieldType<Integer> INTEGER =
            new FieldType<>("a whole number", Integer::valueOf, Object::toString);
    public static final FieldType<BigDecimal> DECIMAL =
            new FieldType<>(
                    "a decimal number", FieldType::decimal, v -> ((BigDecimal) v).toPlainString());

    /** One of the constants of an enum. */
    public static <E extends Enum<E>> FieldType<E> oneOf(Class<E> type) {
        String names =
                String.join(", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        return new FieldType<>(
                "one of " + names, text -> Enum.valueOf(type, text), v -> ((Enum<?>) v).name());
    }

    private static String text(String text) {
        if (text.length() > 200) {
            throw new IllegalArgumentException("too long");
        }
        return text;
    }

    private static boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static BigDecimal decimal(String text) {
        if (!text.matches("-?\\d{1,19}(\\.\\d{1,6})?")) {
            throw new IllegalArgumentException(text);
        }
        return new BigDecimal(text);
    }
}
