package org.setu.client.segment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.setu.client.custom.CustomField;
import org.setu.platform.paging.Predicates;

/**
 * What is asked of a field that an administrator has added. The type of a field never changes, so
 * what stands there can be read as it. Equality is containment, which the index serves, as in
 * lists.
 */
final class CustomCondition {

    private static final String PATH = "e.custom";
    private static final String TEXT = "jsonb_extract_path_text(?, ?)";

    private final Predicates bound;
    private final CustomField field;

    CustomCondition(Predicates bound, CustomField field) {
        this.bound = bound;
        this.field = field;
    }

    String of(Condition.Leaf leaf, LocalDate today) {
        Object first = leaf.values().getFirst();
        return switch (leaf.operator()) {
            case IS_NULL -> first.equals(true) ? "not " + isThere() : isThere();
            case EQ -> is(first);
            case NE -> isThere() + " and not " + is(first);
            case IN -> leaf.values().stream().map(this::is).collect(Collectors.joining(" or "));
            case LT -> compare("<", first);
            case LTE -> compare("<=", first);
            case GT -> compare(">", first);
            case GTE -> compare(">=", first);
            case BETWEEN -> between(first, leaf.values().getLast());
            case CONTAINS, STARTS_WITH ->
                    holds(
                            "coalesce(lower(%s) like lower(?) escape ''!'', false)".formatted(TEXT),
                            Wording.pattern(leaf));
            case WITHIN_DAYS -> {
                DayRange range = DayRange.around(today, (Integer) first);
                yield between(range.first(), range.last());
            }
        };
    }

    private String isThere() {
        return holds("%s is not null".formatted(TEXT));
    }

    private String is(Object value) {
        ObjectNode held = JsonNodeFactory.instance.objectNode();
        switch (value) {
            case Boolean answer -> held.put(field.key(), answer);
            case BigDecimal number -> held.put(field.key(), number);
            case List<?> chosen -> {
                var all = held.putArray(field.key());
                chosen.forEach(one -> all.add(one.toString()));
            }
            default -> held.put(field.key(), value.toString());
        }
        return bound.contains(PATH, held.toString());
    }

    private String between(Object least, Object most) {
        return compare(">=", least) + " and " + compare("<=", most);
    }

    private String compare(String operator, Object value) {
        return value instanceof LocalDate day
                ? holds(
                        "coalesce(cast(%s as date) %s cast(? as date), false)"
                                .formatted(TEXT, operator),
                        day.toString())
                : holds(
                        "coalesce(cast(%s as numeric) %s ?, false)".formatted(TEXT, operator),
                        value);
    }

    private String holds(String sql, Object... values) {
        StringBuilder arguments = new StringBuilder(bound.bind(field.key()));
        for (Object value : values) {
            arguments.append(", ").append(bound.bind(value));
        }
        return "cast(sql('%s', %s, %s) as boolean) = true".formatted(sql, PATH, arguments);
    }
}
