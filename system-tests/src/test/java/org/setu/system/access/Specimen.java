package org.setu.system.access;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.setu.system.stack.Caller;
import org.setu.system.stack.TestStack;

/** One record of every resource there is, on which refusals are tried. */
enum Specimen {
    ACCOUNT("/accounts/{id}", "name"),
    CONTACT("/contacts/{id}", "familyName"),
    LEAD("/leads/{id}", "company"),
    QUALIFICATION_CRITERION("/qualification-criteria/{id}", "text"),
    ACTIVITY("/activities/{id}", "subject"),
    STAKEHOLDER("/stakeholders/{id}", "note"),
    CASE("/cases/{id}", "subject"),
    NEED("/needs/{id}", "subject"),
    ACCOUNT_PLAN("/account-plans/{id}", "title"),
    COMPETITOR("/competitors/{id}", "name"),
    COMPETITOR_POSITION("/competitor-positions/{id}", "note"),
    ACCOUNT_CADENCE("/account-cadences/{id}", "reason"),
    CONTACT_CADENCE("/contact-cadences/{id}", ""),
    FINANCIAL_STATEMENT("/financial-statements/{id}", "note"),
    RISK_SIGNAL("/risk-signals/{id}", "note"),
    RISK_SIGNAL_KIND("/risk-signal-kinds/{id}", "name"),
    PAYMENT_RECORD("/payment-records/{id}", "note"),
    RELIABILITY_ASSESSMENT("/reliability-assessments/{id}", ""),
    HEALTH_ASSESSMENT("/health-assessments/{id}", ""),
    HEALTH_WEIGHT("/health-weights/{id}", ""),
    TRADE_EVENT("/trade-events/{id}", "name"),
    TRADE_EVENT_INVITATION("/trade-event-invitations/{id}", "note"),
    SEGMENT("/segments/{id}", "name"),
    BUSINESS_CALENDAR("/business-calendars/{id}", "name"),
    SERVICE_LEVEL("/service-levels/{id}", ""),
    DEAL("/deals/{id}", "name"),
    PRODUCT("/products/{id}", "name"),
    PRICE_BOOK("/price-books/{id}", "name"),
    PIPELINE("/pipelines/{id}", "name"),
    TERRITORY("/territories/{id}", "name"),
    TEAM("/teams/{id}", "name"),
    CUSTOM_FIELD("/custom-fields/{id}", "label"),
    STAFF("/staff/{id}", "name"),
    SUBSTITUTION("/staff/{staffId}/substitutions/{id}", ""),
    PRICE("/price-books/{bookId}/entries/{productId}", ""),
    ACCESS_REQUEST("/access-requests/{id}", ""),
    QUOTE("/quotes/{id}", ""),
    CONTRACT_TEMPLATE("/contract-templates/{id}", ""),
    IMPORT("/imports/{id}", ""),
    DEAL_IMPORT("/deal-imports/{id}", "");

    /**
     * A record that was made.
     *
     * @param path where it is, or where it is listed
     */
    record Made(Specimen specimen, String collection, String path) {

        String id() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        /** The address of an operation at or below its path. */
        String target(Operation operation) {
            return path + operation.shape().substring(specimen.shape().length());
        }

        Witness witness() {
            return Witness.of(specimen.keeper(), specimen == PRICE ? collection : path);
        }
    }

    private static final Caller AGENT = Who.OWNER.caller();

    private final String template;
    private final String textField;

    Specimen(String template, String textField) {
        this.template = template;
        this.textField = textField;
    }

    /** Those that a PATCH changes. */
    static List<Specimen> patched() {
        return Stream.of(values()).filter(specimen -> !specimen.textField.isEmpty()).toList();
    }

    /** The one whose path an operation is at or below; empty if it names another record too. */
    static Optional<Specimen> of(Operation operation) {
        return Stream.of(values())
                .filter(kind -> (operation.shape() + "/").startsWith(kind.shape() + "/"))
                .max(Comparator.comparingInt(kind -> kind.shape().length()))
                .filter(kind -> !operation.shape().substring(kind.shape().length()).contains("{"));
    }

    private String shape() {
        return template.replaceAll("\\{[^}]*}", "{}");
    }

    /** Whether there is none without that field. */
    boolean isTextRequired() {
        return !textField.equals("note");
    }

    /** More characters than that field takes: a line has 200 at most, a note 10,000. */
    String tooLong() {
        return "x"
                .repeat(
                        textField.equals("note")
                                ? 10_001
                                : textField.equals("reason") ? 1_001 : 201);
    }

    /** A field that holds text. */
    String textField() {
        return textField;
    }

    /** Who may make and change it. */
    Caller keeper() {
        return switch (this) {
            case ACCOUNT,
                    CONTACT,
                    LEAD,
                    ACTIVITY,
                    STAKEHOLDER,
                    CASE,
                    NEED,
                    ACCOUNT_PLAN,
                    COMPETITOR_POSITION,
                    ACCOUNT_CADENCE,
                    FINANCIAL_STATEMENT,
                    RISK_SIGNAL,
                    PAYMENT_RECORD,
                    RELIABILITY_ASSESSMENT,
                    HEALTH_ASSESSMENT,
                    TRADE_EVENT,
                    TRADE_EVENT_INVITATION,
                    DEAL,
                    ACCESS_REQUEST,
                    QUOTE ->
                    AGENT;
            case CONTRACT_TEMPLATE -> Who.CONTRACT_MANAGER.caller();
            case SEGMENT -> Who.HEAD.caller();
            case PRODUCT,
                    PRICE_BOOK,
                    PIPELINE,
                    TERRITORY,
                    TEAM,
                    CUSTOM_FIELD,
                    COMPETITOR,
                    CONTACT_CADENCE,
                    HEALTH_WEIGHT,
                    RISK_SIGNAL_KIND,
                    QUALIFICATION_CRITERION,
                    BUSINESS_CALENDAR,
                    SERVICE_LEVEL,
                    STAFF,
                    SUBSTITUTION,
                    PRICE ->
                    Caller.ADMINISTRATOR;
            case IMPORT, DEAL_IMPORT -> Caller.STEWARD;
        };
    }

    /** A new one. */
    Made made() {
        return switch (this) {
            case PRICE -> price();
            case ACCESS_REQUEST -> asked();
            case QUOTE -> quote();
            case CONTRACT_TEMPLATE -> standardTemplate();
            case CONTACT_CADENCE, HEALTH_WEIGHT -> there();
            case ACCOUNT,
                    CONTACT,
                    LEAD,
                    ACTIVITY,
                    STAKEHOLDER,
                    CASE,
                    NEED,
                    ACCOUNT_PLAN,
                    COMPETITOR,
                    COMPETITOR_POSITION,
                    ACCOUNT_CADENCE,
                    FINANCIAL_STATEMENT,
                    RISK_SIGNAL,
                    RISK_SIGNAL_KIND,
                    QUALIFICATION_CRITERION,
                    PAYMENT_RECORD,
                    RELIABILITY_ASSESSMENT,
                    HEALTH_ASSESSMENT,
                    TRADE_EVENT,
                    TRADE_EVENT_INVITATION,
                    SEGMENT,
                    BUSINESS_CALENDAR,
                    SERVICE_LEVEL,
                    DEAL,
                    PRODUCT,
                    PRICE_BOOK,
                    PIPELINE,
                    TERRITORY,
                    TEAM,
                    CUSTOM_FIELD,
                    STAFF,
                    SUBSTITUTION,
                    IMPORT,
                    DEAL_IMPORT ->
                    posted();
        };
    }

    private Made posted() {
        String collection =
                this == SUBSTITUTION
                        ? STAFF.made().path() + "/substitutions"
                        : template.substring(0, template.indexOf("/{"));
        String id = keeper().create(collection, body(word())).getString("id");
        return new Made(this, collection, collection + "/" + id);
    }

    private static Made price() {
        String collection = PRICE_BOOK.made().path() + "/entries";
        String path = collection + "/" + PRODUCT.made().id();
        PRICE.keeper()
                .request()
                .contentType("application/json")
                .body(Map.of("listPrice", Map.of("amount", "1.00", "currency", "EUR")))
                .put(path)
                .then()
                .statusCode(200);
        return new Made(PRICE, collection, path);
    }

    /** Somebody who does not see an account asks for it by its name. */
    private static Made asked() {
        String word = word();
        String account = AGENT.create("/accounts", ACCOUNT.body(word)).getString("id");
        Who.STRANGER
                .caller()
                .create(
                        "/accounts/access-requests",
                        Map.of("name", word, "reason", "They called me."));
        String collection = "/access-requests";
        String id = AGENT.get(collection + "?accountId=" + account).getString("items[0].id");
        return new Made(ACCESS_REQUEST, collection, collection + "/" + id);
    }

    private static Made quote() {
        String product = AGENT.get("/products?q=GTX&limit=1").getString("items[0].id");
        String id =
                AGENT.create(
                                DEAL.made().path() + "/quotes",
                                Map.of(
                                        "currency",
                                        "USD",
                                        "lines",
                                        List.of(Map.of("productId", product, "quantity", 1)),
                                        "validUntil",
                                        LocalDate.now(ZoneOffset.UTC).plusDays(30).toString()))
                        .getString("id");
        return new Made(QUOTE, "/quotes", "/quotes/" + id);
    }

    /** The one that is there from the beginning. */
    private static Made standardTemplate() {
        TestStack.get()
                .ensureUser(Who.CONTRACT_MANAGER.caller().username(), Who.CONTRACT_MANAGER.role());
        String collection = "/contract-templates";
        String id =
                CONTRACT_TEMPLATE.keeper().get(collection + "?limit=1").getString("items[0].id");
        return new Made(CONTRACT_TEMPLATE, collection, collection + "/" + id);
    }

    /** One of those that are there from the beginning, and no more can be. */
    private Made there() {
        String collection = template.substring(0, template.indexOf("/{"));
        String id = keeper().get(collection + "?limit=1").getString("items[0].id");
        return new Made(this, collection, collection + "/" + id);
    }

    static String word() {
        return "SPECIMEN-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    /** The body of what was agreed with an account. */
    static Map<String, Object> cadence(String account, String reason) {
        return Map.of("accountId", account, "everyDays", 21, "reason", reason);
    }

    /** A plan of next year. */
    static Map<String, Object> plan(String account, String title) {
        return Map.of(
                "accountId",
                account,
                "startsOn",
                "2027-01-01",
                "endsOn",
                "2027-12-31",
                "title",
                title);
    }

    /** The body of a competitor's position at an account. */
    static Map<String, Object> position(String account, String competitor, String note) {
        return Map.of(
                "accountId", account,
                "competitorId", competitor,
                "strength", "STRONG",
                "note", note);
    }

    /** The body of a financial statement of an account or a lead. */
    static Map<String, Object> statement(String field, String client, String note) {
        return Map.of(
                field,
                client,
                "periodEnd",
                "2025-12-31",
                "currency",
                "EUR",
                "source",
                "REGISTER",
                "figures",
                Map.of("revenue", "1000"),
                "note",
                note);
    }

    /** The body of a risk signal of an account or a lead. */
    static Map<String, Object> signal(String field, String client, String note) {
        return Map.of(
                field,
                client,
                "kind",
                "ADDRESS_CHANGE",
                "observedOn",
                LocalDate.now(ZoneOffset.UTC).toString(),
                "note",
                note);
    }

    /** The body of how an account pays. */
    static Map<String, Object> payment(String account, String note) {
        return Map.of(
                "accountId",
                account,
                "asOf",
                "2026-01-31",
                "invoicesDue",
                10,
                "paidLate",
                0,
                "averageDaysLate",
                0,
                "source",
                "Accounting",
                "note",
                note);
    }

    /** The id of a trade event to which people are invited. */
    static String openEvent() {
        Made event = TRADE_EVENT.made();
        AGENT.order(event.path() + "/open", AGENT.etag(event.path()), Map.of())
                .then()
                .statusCode(200);
        return event.id();
    }

    /** The body of a question of an account. */
    static Map<String, Object> question(String account, String subject) {
        return Map.of(
                "kind",
                "QUESTION",
                "reason",
                "CONTRACT",
                "channel",
                "CALL",
                "subject",
                subject,
                "accountId",
                account);
    }

    /** A body that makes one of this name. */
    Map<String, Object> body(String word) {
        return switch (this) {
            case ACCOUNT, DEAL, TERRITORY, STAFF, COMPETITOR -> Map.of("name", word);
            case ACCESS_REQUEST, QUOTE, CONTRACT_TEMPLATE, CONTACT_CADENCE, HEALTH_WEIGHT ->
                    Map.of();
            case TRADE_EVENT ->
                    Map.of(
                            "name",
                            word,
                            "kind",
                            "FAIR",
                            "startsOn",
                            "2027-04-19",
                            "timeZone",
                            "Europe/Berlin");
            case CONTACT -> Map.of("familyName", word, "primaryAccountId", ACCOUNT.made().id());
            case LEAD -> Map.of("company", word, "source", "CALL", "ownerId", AGENT.staffId());
            case ACTIVITY ->
                    Map.of("type", "TASK", "subject", word, "accountId", ACCOUNT.made().id());
            case STAKEHOLDER -> {
                String account = ACCOUNT.made().id();
                String contact =
                        AGENT.create(
                                        "/contacts",
                                        Map.of("familyName", word, "primaryAccountId", account))
                                .getString("id");
                yield Map.of("accountId", account, "contactId", contact, "note", word);
            }
            case CASE -> question(ACCOUNT.made().id(), word);
            case NEED ->
                    Map.of("category", "VANS", "subject", word, "accountId", ACCOUNT.made().id());
            case ACCOUNT_PLAN -> plan(ACCOUNT.made().id(), word);
            case ACCOUNT_CADENCE -> cadence(ACCOUNT.made().id(), word);
            case SEGMENT -> Map.of("name", word, "kind", "STATIC", "shared", true);
            case COMPETITOR_POSITION -> position(ACCOUNT.made().id(), COMPETITOR.made().id(), word);
            case FINANCIAL_STATEMENT -> statement("accountId", ACCOUNT.made().id(), word);
            case RISK_SIGNAL -> signal("accountId", ACCOUNT.made().id(), word);
            case QUALIFICATION_CRITERION -> Map.of("text", word, "place", 10);
            case RISK_SIGNAL_KIND ->
                    Map.of(
                            "key",
                            word.replace("-", "_"),
                            "name",
                            word,
                            "points",
                            10,
                            "validDays",
                            90);
            case PAYMENT_RECORD -> payment(ACCOUNT.made().id(), word);
            case RELIABILITY_ASSESSMENT, HEALTH_ASSESSMENT ->
                    Map.of("accountId", ACCOUNT.made().id());
            case TRADE_EVENT_INVITATION ->
                    Map.of(
                            "eventId",
                            openEvent(),
                            "contactId",
                            CONTACT.made().id(),
                            "note",
                            word,
                            "byMail",
                            false);
            case BUSINESS_CALENDAR ->
                    Map.of(
                            "name",
                            word,
                            "timeZone",
                            "Asia/Kolkata",
                            "hours",
                            List.of(Map.of("day", "MONDAY", "opens", "09:00", "closes", "18:00")));
            case SERVICE_LEVEL ->
                    Map.of(
                            "tier",
                            "STANDARD",
                            "severity",
                            "LOW",
                            "firstResponse",
                            "PT8H",
                            "resolution",
                            "PT80H",
                            "calendarId",
                            BUSINESS_CALENDAR.made().id());
            case PRODUCT -> Map.of("name", word, "code", word);
            case PRICE_BOOK ->
                    Map.of(
                            "name",
                            word,
                            "code",
                            word,
                            "currency",
                            "EUR",
                            "validFrom",
                            "2026-01-01");
            case PIPELINE ->
                    Map.of(
                            "name",
                            word,
                            "code",
                            word,
                            "stages",
                            List.of(Map.of("code", "ONE", "name", "One", "probability", 10)));
            case CUSTOM_FIELD ->
                    Map.of(
                            "record",
                            "LEAD",
                            "key",
                            word.toLowerCase(Locale.ROOT).replace("-", ""),
                            "label",
                            word,
                            "type",
                            "TEXT");
            case TEAM -> Map.of("name", word, "leadId", AGENT.staffId());
            case SUBSTITUTION ->
                    Map.of(
                            "deputyId",
                            AGENT.staffId(),
                            "from",
                            Instant.now().plus(Duration.ofDays(10)).toString(),
                            "until",
                            Instant.now().plus(Duration.ofDays(11)).toString());
            case PRICE -> Map.of("listPrice", Map.of("amount", "1.00", "currency", "EUR"));
            case IMPORT ->
                    Map.of(
                            "kind",
                            "accounts",
                            "fileName",
                            word,
                            "mapping",
                            Map.of("name", "name", "owner", "owner"));
            case DEAL_IMPORT ->
                    Map.of(
                            "kind",
                            "products",
                            "fileName",
                            word,
                            "mapping",
                            Map.of(
                                    "name", "name",
                                    "price", "listPrice",
                                    "currency", "currency"));
        };
    }
}
