package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.ProblemMatch.problemIn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.setu.client.Office.Person;
import org.setu.client.tradeevent.InvitationState;
import org.setu.platform.event.EventSchemas;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.KafkaRecords;
import org.setu.platform.testing.SetuTestResource;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class TradeEventInvitationsComponentTest extends TradeEventTest {

    private static final List<String> STEPS =
            List.of("accept", "decline", "cancel", "renew", "attend", "no-show");
    private static final String FACT = "org.setu.client.trade-event-invitation.v1";

    @Inject EventSchemas schemas;
    @Inject ObjectMapper mapper;

    private static String said(String step) {
        return switch (step) {
            case "accept" -> "{}";
            case "decline", "cancel" -> WHY;
            default -> "";
        };
    }

    private long stored(String event) {
        return DATABASE.number(
                "select count(*) from trade_event_invitation where event_id = ?::uuid", id(event));
    }

    private JsonNode fact(String invitation, String state) throws IOException {
        ConsumerRecord<String, String> record =
                KafkaRecords.await(
                        "setu.client.fact",
                        one ->
                                one.value().contains(id(invitation))
                                        && one.value().contains("\"state\":\"" + state + "\""));
        JsonNode fact = mapper.readTree(record.value());
        assertThat(KafkaRecords.header(record, "ce_type")).isEqualTo(FACT);
        assertThat(KafkaRecords.header(record, "ce_subject")).isEqualTo(id(invitation));
        assertThat(record.key())
                .isEqualTo(
                        fact.has("leadId")
                                ? fact.path("leadId").asText()
                                : fact.path("accountId").asText());
        assertThat(schemas.violations(FACT, fact)).isEmpty();
        return fact;
    }

    @Test
    void aContactIsInvitedAndToldToOthers() throws IOException {
        String event = open();
        String contact = contact();
        Map<String, Object> body = invitation(event, contact);
        body.put("companions", 2);
        body.put("note", "नया पंप देखना चाहते हैं");
        String location = invited(asha, body);
        asha.asks()
                .get(location)
                .then()
                .statusCode(200)
                .body("eventId", equalTo(id(event)), "eventName", equalTo(office.name("मेला")))
                .body("contactId", equalTo(contact), "contactName", equalTo("Öztürk"))
                .body("accountId", equalTo(account), "accountName", equalTo(office.name("Client")))
                .body("leadId", nullValue(), "state", equalTo("INVITED"))
                .body(
                        "next",
                        contains("ACCEPTED", "WAITLISTED", "DECLINED", "ATTENDED", "CANCELLED"))
                .body("origin", equalTo("INVITED"), "companions", equalTo(2))
                .body("ownerId", equalTo(asha.id()), "note", equalTo("नया पंप देखना चाहते हैं"))
                .body("answeredAt", nullValue(), "attendedAt", nullValue());
        JsonNode fact = fact(location, "INVITED");
        assertThat(fact.path("eventName").asText()).isEqualTo(office.name("मेला"));
        assertThat(fact.path("contactName").asText()).isEqualTo("Öztürk");
        assertThat(fact.path("accountName").asText()).isEqualTo(office.name("Client"));
        assertThat(fact.path("companions").asInt()).isEqualTo(2);
        answered(location, "accept", "{}", "ACCEPTED");
        fact(location, "ACCEPTED");
        answered(location, "attend", "", "ATTENDED");
        fact(location, "ATTENDED");
    }

    @Test
    void aContactIsWrittenToUnlessNobodyWantsThat() throws IOException {
        Map<String, Object> described = body();
        described.put("venue", Map.of("name", "Hall 4", "city", "Delhi"));
        String event = open(described);
        String silent = contact();
        Map<String, Object> body = invitation(event, silent);
        body.put("byMail", false);
        invited(asha, body);
        String told = contact();
        invited(event, told);
        ConsumerRecord<String, String> record =
                KafkaRecords.await("setu.client.notice", one -> one.value().contains(id(event)));
        JsonNode notice = mapper.readTree(record.value());
        assertThat(schemas.violations("org.setu.client.notice.v1", notice)).isEmpty();
        assertThat(record.key()).isEqualTo(told);
        assertThat(notice.path("topic").asText()).isEqualTo("event-invitation");
        assertThat(notice.path("recipient").path("kind").asText()).isEqualTo("CONTACT");
        assertThat(notice.path("data").path("place").asText()).isEqualTo("Hall 4, Delhi");
        assertThat(notice.path("data").path("by").asText()).isEqualTo(office.name("Asha"));
        assertThat(notice.path("data").path("startsOn").asText())
                .isEqualTo(described.get("startsOn"));
        assertThat(Instant.parse(notice.path("expiresAt").asText()))
                .isEqualTo(today().plusDays(3).atStartOfDay(ZoneId.of("Asia/Kolkata")).toInstant());
    }

    @Test
    void aLeadIsInvitedAndStaysInvitedAsTheClientThatItBecomes() throws IOException {
        String event = open();
        String lead = lead(asha);
        String location = invited(asha, Map.of("eventId", id(event), "leadId", lead));
        asha.asks()
                .get(location)
                .then()
                .body("leadId", equalTo(lead), "leadName", equalTo("王"))
                .body("accountId", nullValue(), "contactId", nullValue());
        boris.asks().get(location).then().spec(problem(ProblemType.NOT_FOUND));
        assertThat(fact(location, "INVITED").has("accountId")).isFalse();
        String path = "/api/v1/leads/" + lead;
        for (String step : List.of("start", "qualify")) {
            asha.orders(path + "/" + step, "").then().statusCode(200);
        }
        Response converted = asha.orders(path + "/convert", Map.of("accountId", account));
        converted.then().statusCode(200);
        String contact = converted.jsonPath().getString("contactId");
        asha.asks()
                .get(location)
                .then()
                .body("leadId", equalTo(lead), "contactId", equalTo(contact))
                .body("accountId", equalTo(account), "contactName", equalTo("王"));
        takeIntoTeam(boris);
        boris.asks()
                .get(location)
                .then()
                .statusCode(200)
                .body("leadId", nullValue(), "contactId", equalTo(contact));
        asha.asks()
                .body(invitation(event, contact))
                .post(INVITATIONS)
                .then()
                .spec(problemAt(ProblemType.DUPLICATE, "/contactId"));
        answered(location, "accept", "{}", "ACCEPTED");
        assertThat(fact(location, "ACCEPTED").path("accountId").asText()).isEqualTo(account);
        asha.asks()
                .body(Map.of("eventId", id(open()), "leadId", lead))
                .post(INVITATIONS)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/leadId"));
    }

    @Test
    void aContactIsInvitedForAnotherOfHisAccounts() {
        String other = account(asha, "Other");
        String stranger = account(boris, "Hidden");
        String contact = contact();
        asha.changes(
                        "/api/v1/contacts/" + contact,
                        "{\"accounts\":[{\"accountId\":\"%s\",\"role\":\"board\"}]}"
                                .formatted(other))
                .then()
                .statusCode(200);
        Map<String, Object> body = invitation(open(), contact);
        body.put("accountId", stranger);
        asha.asks()
                .body(body)
                .post(INVITATIONS)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/accountId"));
        body.put("accountId", account(asha, "Third"));
        asha.asks()
                .body(body)
                .post(INVITATIONS)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/contactId"));
        body.put("accountId", other);
        asha.asks().get(invited(asha, body)).then().body("accountId", equalTo(other));
    }

    @Test
    void onlyWhoIsThereAndSeenIsInvited() {
        String event = open();
        String contact = contact();
        String hidden = contact(boris, account(boris, "Hidden"), "Hidden");
        String hiddenLead = lead(boris);
        String lost = lead(asha);
        asha.orders("/api/v1/leads/" + lost + "/disqualify", WHY).then().statusCode(200);
        String archived = contact();
        asha.orders("/api/v1/contacts/" + archived + "/archive", "").then().statusCode(200);
        Object[][] bad = {
            {Map.of("eventId", NOBODY, "contactId", contact), "/eventId"},
            {Map.of("contactId", contact), "/eventId"},
            {Map.of("eventId", id(event)), "/contactId"},
            {invitation(event, hidden), "/contactId"},
            {invitation(event, NOBODY), "/contactId"},
            {invitation(event, archived), "/contactId"},
            {Map.of("eventId", id(event), "leadId", hiddenLead), "/leadId"},
            {Map.of("eventId", id(event), "leadId", lost), "/leadId"},
            {Map.of("eventId", id(event), "leadId", lost, "contactId", contact), "/leadId"},
            {
                Map.of("eventId", id(event), "leadId", lead(asha), "accountId", account),
                "/accountId"
            },
            {Map.of("eventId", id(event), "contactId", contact, "companions", -1), "/companions"},
            {Map.of("eventId", id(event), "contactId", contact, "companions", 21), "/companions"},
            {Map.of("eventId", id(event), "contactId", contact, "ownerId", boris.id()), "/ownerId"},
            {Map.of("eventId", id(event), "contactId", contact, "note", " x"), "/note"},
            {Map.of("eventId", id(event), "contactId", contact, "colour", 1), "/colour"}
        };
        for (Object[] one : bad) {
            asha.asks()
                    .body(one[0])
                    .post(INVITATIONS)
                    .then()
                    .spec(problemAt(ProblemType.INVALID_INPUT, (String) one[1]));
        }
        assertThat(stored(event)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLANNED", "HELD", "CLOSED", "CANCELLED"})
    void nobodyIsInvitedOrAnswersUnlessTheEventIsOpen(String state) {
        String event = planned(body());
        String contact = contact();
        String location = "";
        if (!state.equals("PLANNED")) {
            step(event, "open", "", "OPEN");
            location = invited(event, contact());
            if (state.equals("CANCELLED")) {
                step(event, "cancel", WHY, "CANCELLED");
            } else {
                step(event, "hold", "", "HELD");
            }
            if (state.equals("CLOSED")) {
                step(event, "close", "", "CLOSED");
            }
        }
        long before = stored(event);
        asha.asks()
                .body(invitation(event, contact))
                .post(INVITATIONS)
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        asha.orders(event + "/invite", Map.of("contactIds", List.of(contact)))
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        assertThat(stored(event)).isEqualTo(before);
        if (location.isEmpty()) {
            return;
        }
        String guest = asItIs(location);
        for (String step : List.of("accept", "decline", "cancel", "renew")) {
            answers(location, step, said(step))
                    .then()
                    .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        }
        if (!state.equals("HELD")) {
            answers(location, "attend", "").then().spec(problem(ProblemType.ILLEGAL_TRANSITION));
            asha.changes(location, "{\"companions\":1}")
                    .then()
                    .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        }
        assertThat(asItIs(location)).isEqualTo(guest);
    }

    /**
     * An invitation in a state, to an event with one seat that is free unless it is the guest's.
     */
    private String in(InvitationState state) {
        String event = open(1);
        String location = invited(event, contact());
        switch (state) {
            case INVITED -> {
                // There already.
            }
            case ACCEPTED -> answered(location, "accept", "{}", "ACCEPTED");
            case WAITLISTED -> {
                String first = invited(event, contact());
                answered(first, "accept", "{}", "ACCEPTED");
                answered(location, "accept", "{}", "WAITLISTED");
                // The seat is free again, and nobody has looked: as if it were told at once.
                DATABASE.execute(
                        "update trade_event set capacity = 2 where id = ?::uuid", id(event));
            }
            case DECLINED -> answered(location, "decline", WHY, "DECLINED");
            case ATTENDED -> answered(location, "attend", "", "ATTENDED");
            case NO_SHOW -> {
                answered(location, "accept", "{}", "ACCEPTED");
                answered(location, "no-show", "", "NO_SHOW");
            }
            case CANCELLED -> answered(location, "cancel", WHY, "CANCELLED");
        }
        return location;
    }

    static Stream<Arguments> stepsFromStates() {
        return Stream.of(InvitationState.values())
                .flatMap(from ->
                        Stream.of(
                                Arguments.of(from, "accept", InvitationState.ACCEPTED),
                                Arguments.of(from, "decline", InvitationState.DECLINED),
                                Arguments.of(from, "cancel", InvitationState.CANCELLED),
                                Arguments.of(from, "renew", InvitationState.INVITED),
                                Arguments.of(from, "attend", InvitationState.ATTENDED),
                                Arguments.of(from, "no-show", InvitationState.NO_SHOW)));
    }

    private static boolean may(InvitationState from, InvitationState to) {
        return switch (from) {
            case INVITED -> to != InvitationState.INVITED && to != InvitationState.NO_SHOW;
            case ACCEPTED -> to != InvitationState.INVITED && to != InvitationState.ACCEPTED;
            case WAITLISTED -> to != InvitationState.INVITED && to != InvitationState.NO_SHOW;
            case DECLINED -> to == InvitationState.ACCEPTED || to == InvitationState.ATTENDED;
            case ATTENDED -> to == InvitationState.NO_SHOW || to == InvitationState.ATTENDED;
            case NO_SHOW -> to == InvitationState.ATTENDED;
            case CANCELLED -> to == InvitationState.INVITED;
        };
    }

    @ParameterizedTest
    @MethodSource("stepsFromStates")
    void everyStateGoesWhereItMayAndNowhereElse(
            InvitationState from, String step, InvitationState to) {
        String location = in(from);
        String before = asItIs(location);
        Response answer = answers(location, step, said(step));
        if (!may(from, to)) {
            answer.then()
                    .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                    .body("allowed", equalTo(from.next().stream().map(Enum::name).toList()));
            assertThat(asItIs(location)).isEqualTo(before);
            return;
        }
        answer.then()
                .statusCode(200)
                .body("state", equalTo(to.name()))
                .body("reason", said(step).equals(WHY) ? equalTo("As it is") : nullValue())
                .body("waitingSince", nullValue())
                .body("attendedAt", to == InvitationState.ATTENDED ? notNullValue() : nullValue());
        if (from == to) {
            assertThat(asItIs(location)).isEqualTo(before);
        }
    }

    @Test
    void whoIsThereIsWrittenDownFromTheFirstDayOn() {
        Map<String, Object> later = body();
        later.put("startsOn", today().plusDays(2).toString());
        String event = open(later);
        String location = invited(event, contact());
        answered(location, "accept", "{}", "ACCEPTED");
        String before = asItIs(location);
        for (String step : List.of("attend", "no-show")) {
            answers(location, step, "").then().spec(problem(ProblemType.ILLEGAL_TRANSITION));
        }
        asha.asks()
                .body(Map.of("contactId", contact()))
                .post(event + "/walk-ins")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        assertThat(asItIs(location)).isEqualTo(before);
        assertThat(stored(event)).isOne();
    }

    @ParameterizedTest
    @CsvSource({"decline, INVITED", "cancel, ACCEPTED"})
    void aStepThatNeedsAReasonIsNotTakenWithout(String step, InvitationState from) {
        String location = in(from);
        String before = asItIs(location);
        for (String reason : List.of("", "\"reason\":\"\"", "\"reason\":null")) {
            answers(location, step, "{" + reason + "}")
                    .then()
                    .spec(problemAt(ProblemType.INVALID_INPUT, "/reason"));
        }
        assertThat(asItIs(location)).isEqualTo(before);
    }

    @Test
    void whoSeesTheAccountSeesItsInvitations() {
        String event = open();
        String location = invited(event, contact());
        String before = asItIs(location);
        boris.asks().get(location).then().spec(problem(ProblemType.NOT_FOUND));
        boris.changes(location, "{\"companions\":1}").then().spec(problem(ProblemType.NOT_FOUND));
        for (String step : STEPS) {
            boris.orders(location + "/" + step, said(step))
                    .then()
                    .spec(problem(ProblemType.NOT_FOUND));
        }
        String list = INVITATIONS + "?count=true&eventId=" + id(event);
        boris.asks().get(list).then().body("items", empty(), "total", equalTo(0));
        boris.asks()
                .get(event + "/figures")
                .then()
                .statusCode(200)
                .body("total.guests.invited", equalTo(0));
        assertThat(boris.asks().get(event + "/badges").asString()).doesNotContain("Öztürk");
        asha.changes(location, "{\"ownerId\":\"%s\"}".formatted(boris.id()))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/ownerId"));
        assertThat(asItIs(location)).isEqualTo(before);

        takeIntoTeam(boris);
        boris.asks().get(list).then().body("items.id", contains(id(location)));
        boris.changes(location, "{\"ownerId\":\"%s\",\"companions\":3}".formatted(boris.id()))
                .then()
                .statusCode(200)
                .body("ownerId", equalTo(boris.id()), "companions", equalTo(3));
        asha.orders("/api/v1/accounts/" + account + "/hand-over", Map.of("ownerId", boris.id()))
                .then()
                .statusCode(200);
        takeIntoTeamBy(boris);
        asha.asks().get(location).then().spec(problem(ProblemType.NOT_FOUND));
        boris.asks().get(location).then().statusCode(200);
    }

    private void takeIntoTeamBy(Person owner) {
        owner.changes("/api/v1/accounts/" + account, "{\"team\":[]}").then().statusCode(200);
    }

    @Test
    void theHeadOfTheTerritoryAndMarketingOnTheTeamInvite() {
        String event = open();
        Person head = office.person("Hema", "sales-head", region);
        answeredBy(head, invited(head, invitation(event, contact())));
        takeIntoTeam(mira);
        answeredBy(mira, invited(mira, invitation(event, contact())));
    }

    private static void answeredBy(Person who, String location) {
        who.orders(location + "/accept", "{}")
                .then()
                .statusCode(200)
                .body("ownerId", equalTo(who.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"contract-manager", "service-agent", "data-steward", "auditor"})
    void whoDoesNotInviteReadsAndChangesNothing(String role) {
        String event = open();
        String location = invited(event, contact());
        String before = asItIs(location);
        Person reader = office.person("Rita", role, region);
        takeIntoTeam(reader);
        reader.asks().get(location).then().statusCode(200);
        reader.asks().get(INVITATIONS + "?eventId=" + id(event)).then().statusCode(200);
        reader.asks().get(event + "/badges").then().statusCode(200);
        reader.asks().get(event + "/figures").then().statusCode(200);
        reader.asks()
                .body(invitation(event, contact()))
                .post(INVITATIONS)
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        reader.changes(location, "{\"companions\":1}").then().spec(problem(ProblemType.FORBIDDEN));
        for (String step : STEPS) {
            reader.orders(location + "/" + step, said(step))
                    .then()
                    .spec(problem(ProblemType.FORBIDDEN));
        }
        Map<String, Object> some = Map.of("contactIds", List.of(contact()));
        reader.orders(event + "/invite", some).then().spec(problem(ProblemType.FORBIDDEN));
        reader.asks()
                .body(Map.of("contactId", contact()))
                .post(event + "/walk-ins")
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        reader.orders(event + "/follow-up", Map.of("subject", "x", "dueOn", "2027-01-01"))
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        assertThat(asItIs(location)).isEqualTo(before);
        assertThat(stored(event)).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"colleague", "administrator"})
    void whoHasNothingToDoWithClientsSeesNoGuests(String role) {
        String event = open();
        String location = invited(event, contact());
        Person other = office.person("Otto", role, region);
        for (String path :
                List.of(
                        INVITATIONS,
                        location,
                        event + "/badges",
                        event + "/figures",
                        EVENTS + "/figures")) {
            other.asks().get(path).then().spec(problem(ProblemType.FORBIDDEN));
        }
    }

    @Test
    void nobodyChangesWhatHeHasNotSeen() {
        String event = open();
        String location = invited(event, contact());
        String before = asItIs(location);
        asha.patches(location, "\"77\"", "{\"companions\":1}")
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        asha.asks()
                .contentType("application/merge-patch+json")
                .body("{\"companions\":1}")
                .patch(location)
                .then()
                .spec(problem(ProblemType.PRECONDITION_REQUIRED));
        Map<String, Object> targets = new HashMap<>();
        STEPS.forEach(step -> targets.put(location + "/" + step, said(step)));
        targets.put(event + "/invite", Map.of("contactIds", List.of(contact())));
        targets.put(event + "/follow-up", Map.of("subject", "x", "dueOn", "2027-01-01"));
        targets.forEach((target, body) -> {
            asha.asks()
                    .header("If-Match", "\"77\"")
                    .body(body)
                    .post(target)
                    .then()
                    .spec(problem(ProblemType.PRECONDITION_FAILED));
            asha.asks()
                    .body(body)
                    .post(target)
                    .then()
                    .spec(problem(ProblemType.PRECONDITION_REQUIRED));
        });
        assertThat(asItIs(location)).isEqualTo(before);
        assertThat(stored(event)).isOne();
        asha.asks()
                .header("If-None-Match", asha.asks().get(location).header("ETag"))
                .get(location)
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eventId|\"00000000-0000-7000-8000-000000000000\"|/eventId",
                "contactId|null|/contactId",
                "leadId|\"00000000-0000-7000-8000-000000000000\"|/leadId",
                "accountId|\"00000000-0000-7000-8000-000000000000\"|/accountId",
                "companions|21|/companions",
                "ownerId|null|/ownerId",
                "byMail|true|/byMail",
                "state|\"ACCEPTED\"|/state"
            })
    void eventAndGuestStay(String field, String value, String pointer) {
        String location = invited(open(), contact());
        String before = asItIs(location);
        asha.changes(location, "{\"%s\":%s}".formatted(field, value))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, pointer));
        asha.changes(location, "{\"companions\":0}").then().statusCode(200);
        assertThat(asItIs(location)).isEqualTo(before);
    }

    @Test
    void aRepeatedRequestInvitesOnceAndAGuestIsInvitedOnce() {
        String event = open();
        String contact = contact();
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = invitation(event, contact);
        Response first = asha.asks().header("Idempotency-Key", key).body(body).post(INVITATIONS);
        first.then().statusCode(201);
        assertThat(
                        asha.asks()
                                .header("Idempotency-Key", key)
                                .body(body)
                                .post(INVITATIONS)
                                .asString())
                .isEqualTo(first.asString());
        body.put("companions", 4);
        asha.asks()
                .header("Idempotency-Key", key)
                .body(body)
                .post(INVITATIONS)
                .then()
                .spec(problem(ProblemType.IDEMPOTENCY_KEY_REUSED));
        asha.asks()
                .body(body)
                .post(INVITATIONS)
                .then()
                .spec(problemAt(ProblemType.DUPLICATE, "/contactId"));
        String lead = lead(asha);
        invited(asha, Map.of("eventId", id(event), "leadId", lead));
        asha.asks()
                .body(Map.of("eventId", id(event), "leadId", lead))
                .post(INVITATIONS)
                .then()
                .spec(problemAt(ProblemType.DUPLICATE, "/leadId"));
        assertThat(stored(event)).isEqualTo(2);
        invited(open(), contact);
    }

    @Test
    void invitationsAreListedByWhatTheyAre() {
        String event = open();
        String first = invited(event, contact());
        String second = invited(asha, Map.of("eventId", id(event), "leadId", lead(asha)));
        answered(second, "decline", WHY, "DECLINED");
        String list = INVITATIONS + "?count=true&eventId=" + id(event);
        asha.asks()
                .get(list + "&sort=createdAt")
                .then()
                .body("items.id", contains(id(first), id(second)), "total", equalTo(2))
                .body("items.contactName", contains("Öztürk", null))
                .body("items.leadName", contains(null, "王"));
        for (String only : List.of("accountId=" + account, "state=INVITED", "leadId[null]=true")) {
            asha.asks()
                    .get(list + "&" + only)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id(first)), "total", equalTo(1));
        }
        asha.asks().get(list + "&ownerId=" + boris.id()).then().body("total", equalTo(0));
        asha.asks().get(list + "&origin=WALK_IN").then().body("total", equalTo(0));
        asha.asks()
                .get(INVITATIONS + "?colour=red")
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, "colour"));
    }

    @Test
    void everyStepIsAudited() {
        String location = in(InvitationState.NO_SHOW);
        assertThat(
                        DATABASE.rows(
                                "select changes ->> 'state' as state from audit_entry"
                                        + " where entity = 'trade_event_invitation' and row_id = ?"
                                        + " and operation = 'UPDATE' order by id",
                                id(location)))
                .containsExactly(
                        Map.of("state", "[\"INVITED\", \"ACCEPTED\"]"),
                        Map.of("state", "[\"ACCEPTED\", \"NO_SHOW\"]"));
    }
}
