package org.setu.client.segment;

/**
 * What is known of an account from what happened: an HQL query each, of the account's {@code id}
 * and its {@code figure}.
 */
enum Figure {
    LAST_ACTIVITY(
            """
            select x.accountId as id, max(x.occursAt) as figure from Activity x
            where x.state = DONE and x.accountId is not null group by x.accountId\
            """),
    ACTIVITIES(
            """
            select x.accountId as id, count(*) as figure from Activity x
            where x.state = DONE and x.accountId is not null and x.occursAt >= %s group by x.accountId\
            """),
    OPEN_CASES(
            """
            select x.accountId as id, count(*) as figure from ClientCase x
            where x.progress.state in (RECEIVED, ACKNOWLEDGED, INVESTIGATING, ACTION_PLANNED, REOPENED)
            group by x.accountId\
            """),
    OPEN_NEEDS(
            """
            select x.accountId as id, count(*) as figure from Need x
            where x.state in (IDENTIFIED, CONFIRMED) group by x.accountId\
            """),
    LAST_WON(
            """
            select x.accountId as id, max(x.closedOn) as figure from DealOutcome x
            where x.result = WON and x.accountId is not null group by x.accountId\
            """),
    WON_DEALS(
            """
            select x.accountId as id, count(*) as figure from DealOutcome x
            where x.result = WON and x.accountId is not null and x.closedOn >= %s group by x.accountId\
            """),
    WON_AMOUNT(
            """
            select x.accountId as id, sum(x.value.amount) as figure from DealOutcome x
            where x.result = WON and x.accountId is not null and x.closedOn >= %s
              and x.value.currency = %s group by x.accountId\
            """);

    private final String hql;

    Figure(String hql) {
        this.hql = hql;
    }

    /** With {@code %s} for the first day and the currency, as far as it has them. */
    String hql() {
        return hql;
    }
}
