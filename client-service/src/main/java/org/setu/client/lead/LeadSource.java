package org.setu.client.lead;

/** Where a lead comes from. */
public enum LeadSource {
    CALL,
    EMAIL,
    WEB,
    ADVERTISING,
    EXHIBITION,
    COMPETITOR_CLIENT,
    REFERRAL,
    PARTNER,
    OTHER
}
