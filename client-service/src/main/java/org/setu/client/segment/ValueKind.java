package org.setu.client.segment;

import static org.setu.client.segment.RuleOperator.BETWEEN;
import static org.setu.client.segment.RuleOperator.CONTAINS;
import static org.setu.client.segment.RuleOperator.EQ;
import static org.setu.client.segment.RuleOperator.GT;
import static org.setu.client.segment.RuleOperator.GTE;
import static org.setu.client.segment.RuleOperator.IN;
import static org.setu.client.segment.RuleOperator.IS_NULL;
import static org.setu.client.segment.RuleOperator.LT;
import static org.setu.client.segment.RuleOperator.LTE;
import static org.setu.client.segment.RuleOperator.NE;
import static org.setu.client.segment.RuleOperator.STARTS_WITH;
import static org.setu.client.segment.RuleOperator.WITHIN_DAYS;

import java.util.List;

/** What a field holds, and so how it can be compared. */
enum ValueKind {
    TEXT(EQ, NE, IN, CONTAINS, STARTS_WITH, IS_NULL),
    /** One of few words. */
    CHOICE(EQ, NE, IN, IS_NULL),
    ID(EQ, NE, IN, IS_NULL),
    NUMBER(EQ, NE, IN, LT, LTE, GT, GTE, BETWEEN, IS_NULL),
    /** How many; never nothing. */
    COUNT(EQ, NE, IN, LT, LTE, GT, GTE, BETWEEN),
    DAY(EQ, NE, IN, LT, LTE, GT, GTE, BETWEEN, IS_NULL, WITHIN_DAYS),
    INSTANT(EQ, NE, IN, LT, LTE, GT, GTE, BETWEEN, IS_NULL, WITHIN_DAYS),
    BOOLEAN(EQ, NE, IS_NULL),
    /** Several; asked for by each of them. */
    SEVERAL(EQ, IN, IS_NULL);

    private final List<RuleOperator> operators;

    ValueKind(RuleOperator... operators) {
        this.operators = List.of(operators);
    }

    List<RuleOperator> operators() {
        return operators;
    }
}
