package org.setu.client.cases;

/** What happened to a case. */
public enum StepKind {
    OPENED,
    ACKNOWLEDGED,
    INVESTIGATING,
    ACTION_PLANNED,
    CLIENT_ASKED,
    CLIENT_ANSWERED,
    RESOLVED,
    /** The client is content. */
    CONFIRMED,
    /** The client did not answer in time. */
    CLOSED,
    REOPENED,
    REJECTED,
    DUPLICATE
}
