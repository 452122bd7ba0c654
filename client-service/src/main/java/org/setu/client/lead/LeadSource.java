package org.setu.client.lead;

/** Where a lead comes from. */
public enum LeadSource {
    CALL,
    EMAIL,
    WEB,
    ADVERTISING,
    /** A trade event of any kind. */
    EXHIBITION,
    COMPETITOR_CLIENT,
    REFERRAL,
    PARTNER,
    OTHER;

    /** Whether it can be said at which trade event the lead was met. */
    boolean isTradeEvent() {
        return this == EXHIBITION;
    }
}
