package org.setu.client.tradeevent;

/** What a trade event is. */
public enum TradeEventKind {
    EXHIBITION,
    FAIR,
    /** We show something to guests of our own. */
    PRESENTATION,
    CONFERENCE,
    WEBINAR,
    OTHER
}
