package org.setu.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.setu.system.stack.Caller;
import org.setu.system.stack.TestStack;

/** One record of each holding, made by the people whose it is; all are found by one word. */
final class Estate {

    private static final String SYSTEM = "estate";

    /** Kinds of records that another system may know by a key. */
    private static final Set<Kind> KNOWN_ELSEWHERE =
            EnumSet.of(Kind.ACCOUNT, Kind.CONTACT, Kind.DEAL);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What a caller was told of how many there are, before the holdings were made. */
    private record Asked(String path, Who who) {}

    private final String word = "Estate" + UUID.randomUUID().toString().substring(0, 8);
    private final Map<Holding, String> ids = new EnumMap<>(Holding.class);
    private final Map<Asked, Integer> before = new HashMap<>();
    private final Map<Holding, String> asMade = new EnumMap<>(Holding.class);
    private final String substitution;

    private Estate() {
        for (Who who : Who.values()) {
            if (who.caller().username().startsWith("test.")) {
                TestStack.get().ensureUser(who.caller().username(), who.role());
            }
        }
        String owner = Who.OWNER.caller().staffId();
        substitution =
                "/staff/%s/substitutions/%s"
                        .formatted(
                                owner,
                                Who.OWNER
                                        .caller()
                                        .create(
                                                "/staff/" + owner + "/substitutions",
                                                Map.of(
                                                        "deputyId",
                                                        Who.SUBSTITUTE.caller().staffId(),
                                                        "from",
                                                        Instant.now().minusSeconds(60).toString(),
                                                        "until",
                                                        Instant.now()
                                                                .plus(Duration.ofDays(1))
                                                                .toString()))
                                        .getString("id"));
    }

    /** Asks everybody how many he sees, makes the holdings, waits until all see theirs. */
    static Estate made(List<Operation> operations) {
        Estate estate = new Estate();
        awaitVisible(Who.SUBSTITUTE, Kind.DEAL.collection());
        estate.countFor(operations);
        estate.make();
        for (Holding holding : Holding.values()) {
            for (Who who : Who.values()) {
                if (holding.isSeenBy(who) && reads(operations, holding.kind(), who)) {
                    awaitVisible(who, estate.path(holding));
                }
            }
            estate.asMade.put(holding, estate.asItIs(holding));
        }
        return estate;
    }

    private static boolean reads(List<Operation> operations, Kind kind, Who who) {
        return operations.stream()
                .filter(each -> each.reads() && each.path().equals(kind.collection() + "/{id}"))
                .anyMatch(who::may);
    }

    private static void awaitVisible(Who who, String path) {
        Awaitility.await(who + " sees " + path)
                .pollDelay(Duration.ZERO)
                .atMost(PATIENCE)
                .until(() -> who.request().get(path).statusCode() == 200);
    }

    private void countFor(List<Operation> operations) {
        for (Operation operation : operations) {
            if (operation.reads() && Place.of(operation.path()) instanceof Place.Rows rows) {
                for (Who who : Who.values()) {
                    if (who.may(operation)) {
                        countFor(operation, rows.form(), who);
                    }
                }
            }
        }
    }

    private void countFor(Operation operation, Place.Form form, Who who) {
        switch (form) {
            case LIST, FIGURES ->
                    before.put(
                            new Asked(operation.path(), who), number(form, operation.path(), who));
            case RECORD, KEY, FEED, FILE, DUPLICATES -> {
                // They tell no number.
            }
        }
    }

    private void make() {
        Caller owner = Who.OWNER.caller();
        Caller second = Who.SECOND.caller();
        String account = account(Holding.ACCOUNT, List.of());
        String shared =
                account(
                        Holding.SHARED_ACCOUNT,
                        List.of(Map.of("staffId", second.staffId(), "role", "works on it too")));
        String contact = contact(Holding.CONTACT, account);
        String sharedContact = contact(Holding.SHARED_CONTACT, shared);
        stakeholder(Holding.STAKEHOLDER, account, contact);
        stakeholder(Holding.SHARED_STAKEHOLDER, shared, sharedContact);
        clientCase(Holding.CASE, account, false);
        clientCase(Holding.SHARED_CASE, shared, true);
        need(Holding.NEED, account);
        need(Holding.SHARED_NEED, shared);
        make(Holding.ACCOUNT_PLAN, Specimen.plan(account, name(Holding.ACCOUNT_PLAN)));
        make(Holding.SHARED_ACCOUNT_PLAN, Specimen.plan(shared, name(Holding.SHARED_ACCOUNT_PLAN)));
        competitor(Holding.COMPETITOR_POSITION, account);
        competitor(Holding.SHARED_COMPETITOR_POSITION, shared);
        cadence(Holding.ACCOUNT_CADENCE, account);
        cadence(Holding.SHARED_ACCOUNT_CADENCE, shared);
        String lead = make(Holding.LEAD, Map.of("company", name(Holding.LEAD), "source", "CALL"));
        statement(Holding.FINANCIAL_STATEMENT, "accountId", account);
        statement(Holding.LEAD_FINANCIAL_STATEMENT, "leadId", lead);
        statement(Holding.SHARED_FINANCIAL_STATEMENT, "accountId", shared);
        signal(Holding.RISK_SIGNAL, "accountId", account);
        signal(Holding.LEAD_RISK_SIGNAL, "leadId", lead);
        signal(Holding.SHARED_RISK_SIGNAL, "accountId", shared);
        payment(Holding.PAYMENT_RECORD, account);
        payment(Holding.SHARED_PAYMENT_RECORD, shared);
        String event = Specimen.openEvent();
        invitation(Holding.TRADE_EVENT_INVITATION, event, "contactId", contact);
        invitation(Holding.SHARED_TRADE_EVENT_INVITATION, event, "contactId", sharedContact);
        invitation(Holding.LEAD_TRADE_EVENT_INVITATION, event, "leadId", lead);
        activity(Holding.ACTIVITY, "accountId", account);
        activity(Holding.LEAD_ACTIVITY, "leadId", lead);
        activity(Holding.SHARED_ACTIVITY, "accountId", shared);
        deal(Holding.DEAL, owner, Map.of("accountId", account));
        deal(
                Holding.DEAL_WITH_TEAM,
                owner,
                Map.of("accountId", shared, "teamId", team(owner, Who.MATE.caller())));
        deal(
                Holding.DEAL_OF_SECOND,
                second,
                Map.of("accountId", shared, "teamId", team(second, second)));
        deal(Holding.DEAL_WITHOUT_ACCOUNT, owner, Map.of());
        ids.put(
                Holding.ENQUIRY,
                second.create(
                                Kind.ENQUIRY.collection(),
                                Map.of("name", name(Holding.ACCOUNT), "reason", "They called me."))
                        .getString("id"));
        String asked = Kind.ACCESS_REQUEST.collection() + "?accountId=" + account;
        ids.put(Holding.ACCESS_REQUEST, owner.get(asked).getString("items[0].id"));
    }

    private String account(Holding holding, List<?> team) {
        return make(holding, Map.of("name", name(holding), "team", team));
    }

    private String contact(Holding holding, String account) {
        return make(holding, Map.of("familyName", name(holding), "primaryAccountId", account));
    }

    private void stakeholder(Holding holding, String account, String contact) {
        make(holding, Map.of("accountId", account, "contactId", contact, "note", name(holding)));
    }

    private void clientCase(Holding holding, String account, boolean withPartners) {
        Map<String, Object> body = new HashMap<>(Specimen.question(account, name(holding)));
        body.put("shared", withPartners);
        make(holding, body);
    }

    private void need(Holding holding, String account) {
        make(holding, Map.of("accountId", account, "category", "Vans", "subject", name(holding)));
    }

    private void competitor(Holding holding, String account) {
        make(holding, Specimen.position(account, Specimen.COMPETITOR.made().id(), name(holding)));
    }

    private void cadence(Holding holding, String account) {
        make(holding, Specimen.cadence(account, name(holding)));
    }

    private void statement(Holding holding, String field, String client) {
        make(holding, Specimen.statement(field, client, name(holding)));
    }

    private void signal(Holding holding, String field, String client) {
        make(holding, Specimen.signal(field, client, name(holding)));
    }

    private void payment(Holding holding, String account) {
        make(holding, Specimen.payment(account, name(holding)));
    }

    private void invitation(Holding holding, String event, String field, String guest) {
        make(holding, Map.of("eventId", event, field, guest, "byMail", false));
    }

    private void activity(Holding holding, String field, String client) {
        make(holding, Map.of("type", "TASK", "subject", name(holding), field, client));
    }

    private String make(Holding holding, Map<String, ?> body) {
        return make(holding, Who.OWNER.caller(), body);
    }

    private void deal(Holding holding, Caller by, Map<String, ?> body) {
        Map<String, Object> whole = new HashMap<>(body);
        whole.put("name", name(holding));
        make(holding, by, whole);
    }

    private String make(Holding holding, Caller by, Map<String, ?> body) {
        Map<String, Object> whole = new HashMap<>(body);
        if (KNOWN_ELSEWHERE.contains(holding.kind())) {
            whole.put("externalIds", List.of(Map.of("system", SYSTEM, "id", key(holding))));
        }
        if (holding == Holding.LEAD) {
            whole.put("ownerId", by.staffId());
        }
        String query = holding.kind() == Kind.ACCOUNT ? "?force=true&reason=test" : "";
        String id = by.create(holding.kind().collection() + query, whole).getString("id");
        ids.put(holding, id);
        return id;
    }

    private String team(Caller lead, Caller member) {
        return Caller.ADMINISTRATOR
                .create(
                        "/teams",
                        Map.of(
                                "name",
                                word + " " + lead.username(),
                                "leadId",
                                lead.staffId(),
                                "memberIds",
                                List.of(lead.staffId(), member.staffId())))
                .getString("id");
    }

    String word() {
        return word;
    }

    String name(Holding holding) {
        return word + " " + holding.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    String id(Holding holding) {
        return Objects.requireNonNull(ids.get(holding));
    }

    String path(Holding holding) {
        return holding.kind().collection() + "/" + id(holding);
    }

    /** A path of the documents, made to name a holding. */
    String target(Operation operation, Holding holding) {
        return operation
                .path()
                .replace("{id}", id(holding))
                .replace("{system}", SYSTEM)
                .replace("{externalId}", key(holding));
    }

    private String key(Holding holding) {
        return word + "-" + holding;
    }

    /** How many more a caller is told of than before the holdings were made. */
    int more(Place.Form form, String path, Who who) {
        return number(form, path, who) - Objects.requireNonNull(before.get(new Asked(path, who)));
    }

    private static int number(Place.Form form, String path, Who who) {
        Response answer =
                who.request().get(form == Place.Form.LIST ? path + "?limit=1&count=true" : path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        JsonNode total = Witness.json(answer).path("total");
        return (form == Place.Form.LIST ? total : total.path("open")).intValue();
    }

    /** Every holding of a kind is what it was when it was made, to the byte. */
    void requireUntouched(Kind kind) {
        for (Holding holding : Holding.of(kind)) {
            assertThat(asItIs(holding)).as(holding.label()).isEqualTo(asMade.get(holding));
        }
    }

    private String asItIs(Holding holding) {
        Response answer = holding.reader().request().get(path(holding));
        return answer.header("ETag") + " " + answer.asString();
    }

    /** The substitution ends; the records stay, as records do. */
    void close() {
        Caller owner = Who.OWNER.caller();
        owner.order(substitution + "/cancel", owner.etag(substitution), Map.of())
                .then()
                .statusCode(200);
    }
}
