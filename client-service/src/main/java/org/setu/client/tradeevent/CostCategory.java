package org.setu.client.tradeevent;

/** What money is spent on for a trade event. */
public enum CostCategory {
    STAND,
    VENUE,
    TRAVEL,
    CATERING,
    MATERIALS,
    ADVERTISING,
    STAFF,
    OTHER
}
