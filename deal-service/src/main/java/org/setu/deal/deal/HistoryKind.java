package org.setu.deal.deal;

/** What happened to a deal. */
public enum HistoryKind {
    OPENED,
    IMPORTED,
    CHANGED,
    MOVED,
    HELD,
    RESUMED,
    WON,
    LOST,
    REOPENED,
    /** Something happened to one of its quotes. */
    QUOTE,
    /** Something happened to its contract. */
    CONTRACT
}
