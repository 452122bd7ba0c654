package org.setu.client.custom;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.setu.platform.json.Unicode;

/** What a value of each type must be. */
final class ValueRules {

    static final String BOOLEAN_RULE = "must be true or false";
    static final String DAY_RULE = "must be a day such as 2026-01-31";

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final TextFormats formats;

    ValueRules(TextFormats formats) {
        this.formats = formats;
    }

    /**
     * What is wrong with a value, or nothing.
     *
     * @param before what stood there: choices that are retired since may stay
     */
    Optional<String> problem(CustomField field, Object value, @Nullable Object before) {
        Optional<String> unclean =
                value instanceof String text ? Unicode.problemIn(text) : Optional.empty();
        if (unclean.isPresent()) {
            return unclean;
        }
        return switch (field.type()) {
            case TEXT -> unless(isLine(value, field.longestText()), lineRule(field));
            case LONG_TEXT -> unless(isText(value, field.longestText()), textRule(field));
            case INTEGER, DECIMAL -> unless(isNumber(field, value), rangeRule(field));
            case BOOLEAN -> unless(value instanceof Boolean, BOOLEAN_RULE);
            case DAY -> unless(value instanceof String text && isDay(text), DAY_RULE);
            case CHOICE -> unless(isChoice(field, value), choiceRule(field));
            case CHOICES -> unless(areChoices(field, value, before), choiceRule(field));
            case LINK -> formats.problemOfLink(textOrNothing(value));
            case MAIL -> formats.problemOfMail(textOrNothing(value));
            case PHONE -> formats.problemOfPhone(textOrNothing(value));
        };
    }

    static String numberRule(CustomType type) {
        return type == CustomType.INTEGER
                ? "must be a whole number of at most 15 digits"
                : "must be a number of at most 19 digits before and 6 after the point";
    }

    static String choiceRule(CustomField field) {
        return (field.type() == CustomType.CHOICES
                        ? "must be a list, with each at most once, of "
                        : "must be one of ")
                + String.join(", ", field.choices());
    }

    static boolean isDay(String text) {
        if (!DAY.matcher(text).matches()) {
            return false;
        }
        try {
            return LocalDate.parse(text).getYear() > 0; // SQL has no year 0
        } catch (DateTimeException notInTheCalendar) {
            return false;
        }
    }

    private static boolean isLine(Object value, int longest) {
        return value instanceof String text
                && isText(text, longest)
                && text.indexOf('\n') < 0
                && text.equals(text.strip());
    }

    private static boolean isText(Object value, int longest) {
        return value instanceof String text
                && !text.isBlank()
                && text.length() <= longest
                && text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n');
    }

    private static boolean isNumber(CustomField field, Object value) {
        if (!(value instanceof BigDecimal number)) {
            return false;
        }
        boolean fits =
                field.type() == CustomType.INTEGER
                        ? ExactNumber.isWhole(number)
                        : ExactNumber.isBounded(number);
        BigDecimal minimum = field.minimum();
        BigDecimal maximum = field.maximum();
        return fits
                && (minimum == null || number.compareTo(minimum) >= 0)
                && (maximum == null || number.compareTo(maximum) <= 0);
    }

    private static boolean isChoice(CustomField field, Object value) {
        return value instanceof String text && field.choices().contains(text);
    }

    private static boolean areChoices(CustomField field, Object value, @Nullable Object before) {
        if (!(value instanceof List<?> chosen)) {
            return false;
        }
        Set<Object> allowed = new HashSet<>(field.choices());
        if (before instanceof List<?> stood) {
            allowed.addAll(stood);
        }
        return allowed.containsAll(chosen) && new HashSet<>(chosen).size() == chosen.size();
    }

    private static String lineRule(CustomField field) {
        return length(field) + " on one line, without space at either end";
    }

    private static String textRule(CustomField field) {
        return length(field) + ", not all of them space";
    }

    private static String length(CustomField field) {
        return "must be text of 1 to " + field.longestText() + " characters";
    }

    private static String rangeRule(CustomField field) {
        BigDecimal minimum = field.minimum();
        BigDecimal maximum = field.maximum();
        return numberRule(field.type())
                + (minimum == null ? "" : ", not below " + minimum.toPlainString())
                + (maximum == null ? "" : ", not above " + maximum.toPlainString());
    }

    /** What is no text breaks the rules of text as nothing does. */
    private static String textOrNothing(Object value) {
        return value instanceof String text ? text : "";
    }

    private static Optional<String> unless(boolean holds, String rule) {
        return holds ? Optional.empty() : Optional.of(rule);
    }
}
