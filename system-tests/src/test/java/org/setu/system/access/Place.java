package org.setu.system.access;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;

/**
 * What a path of the documents is about. {@link #TABLE} names every collection and every id in a
 * path; an operation at a path that it does not cover fails the tests, so that nobody adds one
 * without saying whose rows it shows.
 */
sealed interface Place {

    /** Whoever has the role sees all of them. */
    record ForAll(String because) implements Place {}

    /**
     * Rows with people of their own, beyond those of the table below; the service's component tests
     * try them by everybody.
     */
    record Own(String people) implements Place {}

    /** Rows of a kind, of which each caller sees some. */
    record Rows(Form form, Kind kind) implements Place {}

    /** How rows are reached. */
    enum Form {
        /** One, by its id; what is below that path belongs to it. */
        RECORD,
        /** One, by the key that another system knows it by. */
        KEY,
        /** Many, in pages. */
        LIST,
        /** What changed, from the beginning. */
        FEED,
        /** Many, as a file that {@code q} searches. */
        FILE,
        /** Similar ones: those that the caller does not see are counted and no more. */
        DUPLICATES,
        /** Figures of those that the caller sees. */
        FIGURES
    }

    String OF_IMPORTS = "data stewards and administrators share theirs; who sells has his own";

    Map<String, Place> TABLE =
            Map.ofEntries(
                    entry("/accounts", new Rows(Form.LIST, Kind.ACCOUNT)),
                    entry("/activities", new Rows(Form.LIST, Kind.ACTIVITY)),
                    entry("/activities/{id}", new Rows(Form.RECORD, Kind.ACTIVITY)),
                    entry("/stakeholders", new Rows(Form.LIST, Kind.STAKEHOLDER)),
                    entry("/stakeholders/{id}", new Rows(Form.RECORD, Kind.STAKEHOLDER)),
                    entry("/cases", new Rows(Form.LIST, Kind.CASE)),
                    entry("/cases/{id}", new Rows(Form.RECORD, Kind.CASE)),
                    entry("/cases/figures", new Rows(Form.FIGURES, Kind.CASE)),
                    entry("/needs", new Rows(Form.LIST, Kind.NEED)),
                    entry("/needs/{id}", new Rows(Form.RECORD, Kind.NEED)),
                    entry("/needs/coverage", new Rows(Form.FIGURES, Kind.NEED)),
                    entry("/own-cases", new Own("the client's partners, as far as shared")),
                    entry("/business-calendars", new ForAll("colleagues know when others work")),
                    entry("/service-levels", new ForAll("colleagues know what is promised")),
                    entry("/accounts/{id}/timeline", new Own("those who see the account")),
                    entry("/accounts/{id}/roll-up", new Own("those who see the accounts")),
                    entry("/contact-cadences", new ForAll("it says nothing of any client")),
                    entry("/account-cadences", new Rows(Form.LIST, Kind.ACCOUNT_CADENCE)),
                    entry("/account-cadences/{id}", new Rows(Form.RECORD, Kind.ACCOUNT_CADENCE)),
                    entry("/due-contacts", new Own("those who see the account")),
                    entry("/today", new Own("those who see what he has to do with")),
                    entry("/reorder-expectations", new Own("those who see the account")),
                    entry("/health-assessments", new Own("those who see the account")),
                    entry("/health-assessments/figures", new Own("those who see the account")),
                    entry("/health-weights", new ForAll("they say nothing of any client")),
                    entry("/competitors", new ForAll("all of us know the market")),
                    entry("/competitors/win-loss", new Own("those who see the deal's account")),
                    entry("/competitor-positions", new Rows(Form.LIST, Kind.COMPETITOR_POSITION)),
                    entry(
                            "/competitor-positions/{id}",
                            new Rows(Form.RECORD, Kind.COMPETITOR_POSITION)),
                    entry("/financial-statements", new Rows(Form.LIST, Kind.FINANCIAL_STATEMENT)),
                    entry(
                            "/financial-statements/{id}",
                            new Rows(Form.RECORD, Kind.FINANCIAL_STATEMENT)),
                    entry("/risk-signals", new Rows(Form.LIST, Kind.RISK_SIGNAL)),
                    entry("/risk-signals/{id}", new Rows(Form.RECORD, Kind.RISK_SIGNAL)),
                    entry("/risk-signal-kinds", new ForAll("they say what signals mean")),
                    entry("/payment-records", new Rows(Form.LIST, Kind.PAYMENT_RECORD)),
                    entry("/payment-records/{id}", new Rows(Form.RECORD, Kind.PAYMENT_RECORD)),
                    entry(
                            "/reliability-assessments",
                            new Own("those who see the account or the lead")),
                    entry("/trade-events", new ForAll("all of us know where we show ourselves")),
                    entry("/trade-events/figures", new Own("those who see the accounts and leads")),
                    entry(
                            "/trade-events/{id}/figures",
                            new Own("those who see the accounts and leads")),
                    entry(
                            "/trade-events/{id}/badges",
                            new Own("those who see the accounts and leads")),
                    entry(
                            "/trade-event-invitations",
                            new Rows(Form.LIST, Kind.TRADE_EVENT_INVITATION)),
                    entry(
                            "/trade-event-invitations/{id}",
                            new Rows(Form.RECORD, Kind.TRADE_EVENT_INVITATION)),
                    entry("/account-plans", new Rows(Form.LIST, Kind.ACCOUNT_PLAN)),
                    entry("/account-plans/{id}", new Rows(Form.RECORD, Kind.ACCOUNT_PLAN)),
                    entry("/plan-accesses", new Own("auditors")),
                    entry("/segments", new Own("all if it is shared, else its owner")),
                    entry("/segments/{id}", new Own("all if it is shared, else its owner")),
                    entry("/segments/{id}/members", new Own("those who see the accounts in it")),
                    entry("/segments/{id}/explain", new Own("those who see the account")),
                    entry("/rfm", new Own("those who see the accounts")),
                    entry("/rfm/cells", new Own("those who see the accounts")),
                    entry("/accounts/changes", new Rows(Form.FEED, Kind.ACCOUNT)),
                    entry("/accounts/{id}", new Rows(Form.RECORD, Kind.ACCOUNT)),
                    entry(
                            "/accounts/by-external/{system}/{externalId}",
                            new Rows(Form.KEY, Kind.ACCOUNT)),
                    entry("/accounts/export", new Rows(Form.FILE, Kind.ACCOUNT)),
                    entry("/accounts/mine", new Own("the partner whose account it is")),
                    entry(
                            "/accounts/{accountId}/partners",
                            new Own("those who see the account; no partner")),
                    entry("/quotes", new Own("those who see the deal; once sent, the partner")),
                    entry("/deals/{dealId}/quotes", new Own("those who see the deal")),
                    entry(
                            "/contracts",
                            new Own(
                                    "those who see the account or the deal, contract managers;"
                                            + " from the negotiation on, the partner")),
                    entry("/obligations", new Own("those who see the contract")),
                    entry("/orders", new Own("those who see the contract")),
                    entry("/inbox", new Own("the caller, or whom he represents")),
                    entry(
                            "/messages",
                            new Own("those who see the account; without one, the recipient")),
                    entry("/unsubscribe/{token}", new Own("whoever has the link")),
                    entry("/contract-templates", new ForAll("templates are no secret to staff")),
                    entry("/approval-limits", new ForAll("everybody knows the limits")),
                    entry("/accounts/similar", new Rows(Form.DUPLICATES, Kind.ACCOUNT)),
                    entry("/accounts/access-requests", new Rows(Form.LIST, Kind.ENQUIRY)),
                    entry("/accounts/access-requests/{id}", new Rows(Form.RECORD, Kind.ENQUIRY)),
                    entry("/access-requests", new Rows(Form.LIST, Kind.ACCESS_REQUEST)),
                    entry("/access-requests/{id}", new Rows(Form.RECORD, Kind.ACCESS_REQUEST)),
                    entry("/contacts", new Rows(Form.LIST, Kind.CONTACT)),
                    entry("/contacts/changes", new Rows(Form.FEED, Kind.CONTACT)),
                    entry("/contacts/{id}", new Rows(Form.RECORD, Kind.CONTACT)),
                    entry(
                            "/contacts/by-external/{system}/{externalId}",
                            new Rows(Form.KEY, Kind.CONTACT)),
                    entry("/leads", new Rows(Form.LIST, Kind.LEAD)),
                    entry("/leads/changes", new Rows(Form.FEED, Kind.LEAD)),
                    entry("/leads/{id}", new Rows(Form.RECORD, Kind.LEAD)),
                    entry("/qualification-criteria", new ForAll("they say what is asked of leads")),
                    entry("/deals", new Rows(Form.LIST, Kind.DEAL)),
                    entry("/deals/changes", new Rows(Form.FEED, Kind.DEAL)),
                    entry("/deals/{id}", new Rows(Form.RECORD, Kind.DEAL)),
                    entry(
                            "/deals/by-external/{system}/{externalId}",
                            new Rows(Form.KEY, Kind.DEAL)),
                    entry("/reports/sales", new Rows(Form.FIGURES, Kind.DEAL)),
                    entry("/imports", new Own(OF_IMPORTS)),
                    entry("/deal-imports", new Own(OF_IMPORTS)),
                    entry("/staff", new ForAll("colleagues know each other")),
                    entry("/teams", new ForAll("colleagues know who works together")),
                    entry("/territories", new ForAll("colleagues know the offices")),
                    entry("/products", new ForAll("the range is no secret")),
                    entry("/price-books", new ForAll("list prices are known to all who sell")),
                    entry("/custom-fields", new ForAll("they say what can be told of any record")),
                    entry("/pipelines", new ForAll("configuration, the same for everyone")));

    /**
     * What a path is about.
     *
     * @throws IllegalStateException if nobody said
     */
    static Place of(String path) {
        return covering(path)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "Whose rows does %s show? Say it in Place.TABLE.".formatted(path)));
    }

    private static Optional<Place> covering(String path) {
        String covered = path;
        while (!TABLE.containsKey(covered)) {
            covered = covered.substring(0, covered.lastIndexOf('/'));
            if (covered.isEmpty()) {
                return Optional.empty();
            }
        }
        String rest = path.substring(covered.length());
        Place place = TABLE.get(covered);
        boolean covers =
                switch (place) {
                    case ForAll _, Own _ -> true;
                    // Another id below it would be another record: it needs a line of its own.
                    case Rows rows -> rest.isEmpty() || coversBelow(rows.form(), rest);
                };
        return covers ? Optional.of(place) : Optional.empty();
    }

    private static boolean coversBelow(Form form, String rest) {
        return switch (form) {
            case RECORD, KEY -> !rest.contains("{");
            case LIST, FEED, FILE, DUPLICATES, FIGURES -> false;
        };
    }
}
