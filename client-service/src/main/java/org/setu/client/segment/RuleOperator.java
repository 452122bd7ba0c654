package org.setu.client.segment;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.setu.platform.paging.Operator;

/** How a rule compares. Where there is no value nothing holds but that there is none. */
enum RuleOperator {
    EQ("eq", Operator.EQUALS),
    NE("ne", Operator.NOT_EQUALS),
    IN("in", Operator.IN),
    LT("lt", Operator.BELOW),
    LTE("lte", Operator.AT_MOST),
    GT("gt", Operator.ABOVE),
    GTE("gte", Operator.AT_LEAST),
    BETWEEN("between", null),
    CONTAINS("contains", null),
    STARTS_WITH("startsWith", null),
    IS_NULL("isNull", null),
    WITHIN_DAYS("withinDays", null);

    private final String word;

    /** The same of lists, if they have it. */
    private final @Nullable Operator listed;

    RuleOperator(String word, @Nullable Operator listed) {
        this.word = word;
        this.listed = listed;
    }

    /** As it is written in a rule. */
    String word() {
        return word;
    }

    /** The operator that compares with one value, as in lists. */
    Operator listed() {
        if (listed == null) {
            throw new IllegalStateException(word + " compares otherwise");
        }
        return listed;
    }

    static Optional<RuleOperator> of(@Nullable String word) {
        return Arrays.stream(values()).filter(operator -> operator.word.equals(word)).findFirst();
    }
}
