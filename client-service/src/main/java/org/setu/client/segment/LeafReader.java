package org.setu.client.segment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.setu.platform.problem.FieldProblem;

/** Reads what a rule asks of one field, and notes what is wrong with it. */
final class LeafReader {

    static final int MOST_VALUES = 200;

    /** About ten years, back or ahead. */
    static final int MOST_DAYS = 3660;

    private static final int LONGEST_TEXT = 200;
    private static final String NO_PLACE = "has no place here";

    private final RuleFields fields;
    private final List<FieldProblem> problems;

    LeafReader(RuleFields fields, List<FieldProblem> problems) {
        this.fields = fields;
        this.problems = problems;
    }

    /** The leaf; null if it cannot be read. */
    Condition.@Nullable Leaf read(Rule rule, String pointer) {
        int before = problems.size();
        String name = String.valueOf(rule.field());
        RuleField field = fields.field(name).orElse(null);
        if (field == null) {
            refuse(pointer + "/field", "is not known; known are " + RuleFields.known());
            return null;
        }
        RuleOperator operator =
                RuleOperator.of(rule.op()).filter(field.kind().operators()::contains).orElse(null);
        if (operator == null) {
            refuse(
                    pointer + "/op",
                    "must be one of "
                            + field.kind().operators().stream()
                                    .map(RuleOperator::word)
                                    .collect(Collectors.joining(", ")));
            return null;
        }
        checkCurrency(field, rule, pointer);
        checkDays(field, rule, pointer);
        List<Object> values = values(field, operator, rule, pointer);
        return problems.size() > before
                ? null
                : new Condition.Leaf(
                        pointer, field, operator, values, rule.currency(), rule.days());
    }

    private void checkCurrency(RuleField field, Rule rule, String pointer) {
        String currency = rule.currency();
        if (!field.hasCurrency()) {
            if (currency != null) {
                refuse(pointer + "/currency", NO_PLACE);
            }
        } else if (currency == null
                || Currency.getAvailableCurrencies().stream()
                        .noneMatch(known -> known.getCurrencyCode().equals(currency))) {
            refuse(pointer + "/currency", "must be a currency of ISO 4217, such as EUR");
        }
    }

    private void checkDays(RuleField field, Rule rule, String pointer) {
        Integer days = rule.days();
        if (days == null) {
            return;
        }
        if (!field.hasDays()) {
            refuse(pointer + "/days", NO_PLACE);
        } else if (days < 0 || days > MOST_DAYS) {
            refuse(pointer + "/days", "must be 0 to " + MOST_DAYS);
        }
    }

    private List<Object> values(RuleField field, RuleOperator operator, Rule rule, String pointer) {
        return switch (operator) {
            case IN -> several(field, rule, pointer, 1, MOST_VALUES);
            case BETWEEN -> inOrder(several(field, rule, pointer, 2, 2), pointer);
            case IS_NULL -> flag(rule, pointer);
            case WITHIN_DAYS -> days(rule, pointer);
            case EQ, NE, LT, LTE, GT, GTE -> one(field, rule, pointer);
            case CONTAINS, STARTS_WITH -> words(rule, pointer);
        };
    }

    private List<Object> several(RuleField field, Rule rule, String pointer, int least, int most) {
        if (rule.value() != null) {
            refuse(pointer + "/value", NO_PLACE + "; say values");
        }
        List<Object> given = rule.values();
        if (given == null || given.size() < least || given.size() > most) {
            refuse(
                    pointer + "/values",
                    least == most
                            ? "must be %d values".formatted(least)
                            : "must be %d to %d values".formatted(least, most));
            return List.of();
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            parse(field, given.get(i), pointer + "/values/" + i, values);
        }
        return values;
    }

    @SuppressWarnings("unchecked")
    private List<Object> inOrder(List<Object> bounds, String pointer) {
        if (bounds.size() == 2
                && ((Comparable<Object>) bounds.getFirst()).compareTo(bounds.getLast()) > 0) {
            refuse(pointer + "/values/1", "must not be before the first value");
        }
        return bounds;
    }

    private List<Object> one(RuleField field, Rule rule, String pointer) {
        List<Object> values = new ArrayList<>();
        if (hasOneValue(rule, pointer)) {
            parse(field, rule.value(), pointer + "/value", values);
        }
        return values;
    }

    private List<Object> words(Rule rule, String pointer) {
        if (hasOneValue(rule, pointer)) {
            if (rule.value() instanceof String text && isPlain(text)) {
                return List.of(text);
            }
            refuse(
                    pointer + "/value",
                    "must be text of 1 to %d characters".formatted(LONGEST_TEXT));
        }
        return List.of();
    }

    private List<Object> flag(Rule rule, String pointer) {
        if (rule.values() != null) {
            refuse(pointer + "/values", NO_PLACE);
        }
        if (rule.value() == null) {
            return List.of(true);
        }
        if (!(rule.value() instanceof Boolean)) {
            refuse(pointer + "/value", "must be true or false");
        }
        return List.of(rule.value());
    }

    private List<Object> days(Rule rule, String pointer) {
        if (hasOneValue(rule, pointer)) {
            if (rule.value() instanceof BigDecimal number
                    && number.scale() <= 0
                    && number.abs().compareTo(BigDecimal.valueOf(MOST_DAYS)) <= 0) {
                return List.of(number.intValueExact());
            }
            refuse(
                    pointer + "/value",
                    "must be a whole number from -%d (days back) to %d (days ahead)"
                            .formatted(MOST_DAYS, MOST_DAYS));
        }
        return List.of();
    }

    private boolean hasOneValue(Rule rule, String pointer) {
        if (rule.values() != null) {
            refuse(pointer + "/values", NO_PLACE + "; say value");
        }
        if (rule.value() == null) {
            refuse(pointer + "/value", "is required");
        }
        return rule.value() != null;
    }

    private void parse(
            RuleField field, @Nullable Object given, String pointer, List<Object> values) {
        String text = text(field.kind(), given);
        try {
            if (text != null) {
                values.add(field.parse().apply(text));
                return;
            }
        } catch (RuntimeException malformed) {
            // refused below
        }
        refuse(pointer, "must be " + field.expected());
    }

    /** The value as text; null if it is nothing that a field of this kind may be compared with. */
    private static @Nullable String text(ValueKind kind, @Nullable Object given) {
        return switch (kind) {
            case TEXT, CHOICE, ID, DAY, INSTANT, SEVERAL ->
                    given instanceof String text && isPlain(text) ? text : null;
            case BOOLEAN -> given instanceof Boolean ? given.toString() : null;
            case NUMBER, COUNT ->
                    switch (given) {
                        case BigDecimal number -> number.toPlainString();
                        case String text when isPlain(text) -> text;
                        case null, default -> null;
                    };
        };
    }

    private static boolean isPlain(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_TEXT
                && text.chars().noneMatch(Character::isISOControl);
    }

    private void refuse(String pointer, String detail) {
        problems.add(FieldProblem.at(pointer, detail));
    }
}
