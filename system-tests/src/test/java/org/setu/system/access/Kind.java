package org.setu.system.access;

/** The kinds of records of which everybody sees his own only. */
enum Kind {
    ACCOUNT("/accounts", true),
    CONTACT("/contacts", true),
    LEAD("/leads", true),
    DEAL("/deals", true),
    ACTIVITY("/activities", true),
    STAKEHOLDER("/stakeholders", false),
    CASE("/cases", true),
    NEED("/needs", true),
    ACCOUNT_PLAN("/account-plans", true),
    COMPETITOR_POSITION("/competitor-positions", true),
    ACCOUNT_CADENCE("/account-cadences", false),
    FINANCIAL_STATEMENT("/financial-statements", true),
    RISK_SIGNAL("/risk-signals", true),
    PAYMENT_RECORD("/payment-records", true),
    TRADE_EVENT_INVITATION("/trade-event-invitations", false),
    ENQUIRY("/accounts/access-requests", false),
    ACCESS_REQUEST("/access-requests", false);

    private final String collection;
    private final boolean searched;

    Kind(String collection, boolean searched) {
        this.collection = collection;
        this.searched = searched;
    }

    /** Whether {@code q} finds them. */
    boolean isSearched() {
        return searched;
    }

    /** Where they are. */
    String collection() {
        return collection;
    }
}
