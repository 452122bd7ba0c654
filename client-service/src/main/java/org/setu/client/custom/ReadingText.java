package org.setu.client.custom;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Makes a typed value of what stands in a cell or a query. */
final class ReadingText {

    private ReadingText() {}

    /**
     * The value.
     *
     * @throws IllegalArgumentException saying what the text must be
     */
    static Object of(CustomField field, String text) {
        String read = text.replace("\r\n", "\n").strip();
        if (read.isEmpty()) {
            throw new IllegalArgumentException("must not be blank");
        }
        return switch (field.type()) {
            case TEXT, LONG_TEXT, LINK, MAIL, PHONE -> read;
            case INTEGER, DECIMAL -> number(field, read);
            case BOOLEAN -> answer(read);
            case DAY -> day(read);
            case CHOICE -> choice(field, read);
            case CHOICES -> choices(field, read);
        };
    }

    private static Object number(CustomField field, String text) {
        return ExactNumber.parse(text)
                .filter(number -> field.type() == CustomType.DECIMAL || ExactNumber.isWhole(number))
                .orElseThrow(
                        () -> new IllegalArgumentException(ValueRules.numberRule(field.type())));
    }

    private static Object answer(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(ValueRules.BOOLEAN_RULE);
        };
    }

    private static Object day(String text) {
        if (!ValueRules.isDay(text)) {
            throw new IllegalArgumentException(ValueRules.DAY_RULE);
        }
        return text;
    }

    /** As the choice is written, even if the cell writes it in other letters. */
    private static String choice(CustomField field, String text) {
        List<String> all =
                Stream.concat(field.choices().stream(), field.retiredChoices().stream()).toList();
        if (all.contains(text)) {
            return text;
        }
        return all.stream()
                .filter(text::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(ValueRules.choiceRule(field)));
    }

    private static Object choices(CustomField field, String text) {
        List<String> chosen =
                Arrays.stream(text.split(";"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .map(part -> choice(field, part))
                        .sorted()
                        .toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException(ValueRules.choiceRule(field));
        }
        return chosen;
    }
}
