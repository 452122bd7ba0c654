package org.setu.gateway.overview;

import java.util.Locale;
import java.util.UUID;
import org.setu.gateway.call.ServiceRequest;

/**
 * What is shown beside the account: each the first page of a list that the caller could ask for
 * himself.
 */
public enum OverviewPart {
    CONTACTS("/api/v1/contacts?primaryAccountId=%s&sort=name"),
    ACTIVITIES("/api/v1/activities?accountId=%s&sort=-occursAt"),
    CASES(
            "/api/v1/cases?accountId=%s&state[in]=RECEIVED,ACKNOWLEDGED,INVESTIGATING,"
                    + "ACTION_PLANNED,REOPENED,RESOLVED&sort=-receivedAt"),
    NEEDS("/api/v1/needs?accountId=%s&state[in]=IDENTIFIED,CONFIRMED&sort=-changedAt"),
    DEALS("/api/v1/deals?accountId=%s&state[in]=OPEN,ON_HOLD&sort=-updatedAt"),
    QUOTES(
            "/api/v1/quotes?accountId=%s"
                    + "&state[in]=DRAFT,PRICED,IN_APPROVAL,APPROVED,SENT,ACCEPTED&sort=-updatedAt"),
    CONTRACTS("/api/v1/contracts?accountId=%s&sort=-updatedAt"),
    OBLIGATIONS(
            "/api/v1/obligations?accountId=%s&state[in]=PLANNED,DUE,PARTIAL,OVERDUE&sort=dueOn"),
    ORDERS(
            "/api/v1/orders?accountId=%s"
                    + "&state[in]=PLACED,CONFIRMED,IN_FULFILMENT,PARTIALLY_DELIVERED&sort=dueOn"),
    MESSAGES("/api/v1/messages?accountId=%s&sort=-createdAt"),
    INBOX("/api/v1/inbox?accountId=%s&sort=-position");

    private static final int MOST = 10;

    private final String list;

    OverviewPart(String list) {
        this.list = list + "&limit=" + MOST;
    }

    /** Its name in the answer. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where the same can be read, and its next page. */
    String address(UUID account) {
        return list.formatted(account);
    }

    public ServiceRequest request(UUID account) {
        // Brackets are not among what a request line may carry as they are.
        return ServiceRequest.get(address(account).replace("[", "%5B").replace("]", "%5D"));
    }
}
