package org.setu.deal.pipeline;

/** What must be known of a deal before it leaves a stage for a later one. */
public enum ExitCriterion {
    ACCOUNT,
    EXPECTED_AMOUNT,
    EXPECTED_CLOSE_DATE,
    ENGAGED_ON,
    LINES
}
