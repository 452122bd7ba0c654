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
    REOPENED
}
