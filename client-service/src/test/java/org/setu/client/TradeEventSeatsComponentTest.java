package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.ProblemMatch.problemIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.setu.client.Office.Person;
import org.setu.client.spreadsheet.web.SheetContent;
import org.setu.client.spreadsheet.web.TableFile;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.KafkaRecords;
import org.setu.platform.testing.SetuTestResource;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class TradeEventSeatsComponentTest extends TradeEventTest {

    private static final Map<String, Object> TASK =
            Map.of("subject", "पूछिए, कैसा लगा", "dueOn", "2027-05-07", "text", "Прайс-лист");

    private String accepted(String event) {
        String location = invited(event, contact());
        answered(location, "accept", "{}", "ACCEPTED");
        return location;
    }

    private String waiting(String event, int companions) {
        String location = invited(event, contact());
        answered(location, "accept", "{\"companions\":%d}".formatted(companions), "WAITLISTED");
        return location;
    }

    private static long seats(String event) {
        return DATABASE.number(
                "select sum(companions + 1) from trade_event_invitation"
                        + " where event_id = ?::uuid and state in ('ACCEPTED', 'ATTENDED')",
                id(event));
    }

    @Test
    void whoComesAfterTheLastSeatWaitsAndMovesUpInOrder() {
        String event = open(3);
        String first = accepted(event);
        String pair = invited(event, contact());
        answered(pair, "accept", "{\"companions\":1}", "ACCEPTED");
        String large = waiting(event, 2);
        String second = waiting(event, 0);
        String third = waiting(event, 0);
        asha.asks()
                .get(second)
                .then()
                .body("seating", equalTo("CAPACITY_REACHED"), "waitingSince", notNullValue());
        answers(second, "accept", "{}").then().spec(problem(ProblemType.ILLEGAL_TRANSITION));

        answered(first, "decline", WHY, "DECLINED");

        // Three do not fit on one seat; they keep their place.
        asha.asks()
                .get(second)
                .then()
                .body("state", equalTo("ACCEPTED"), "seating", equalTo("SEAT_FREED"))
                .body("waitingSince", nullValue());
        assertThat(stateOf(large)).isEqualTo("WAITLISTED");
        assertThat(stateOf(third)).isEqualTo("WAITLISTED");
        KafkaRecords.await(
                "setu.client.fact",
                one ->
                        one.value().contains(id(second))
                                && one.value().contains("\"state\":\"ACCEPTED\""));

        answered(pair, "cancel", WHY, "CANCELLED");
        assertThat(stateOf(large)).isEqualTo("WAITLISTED");
        assertThat(stateOf(third)).isEqualTo("ACCEPTED");
        assertThat(seats(event)).isEqualTo(2);

        answered(second, "decline", WHY, "DECLINED");
        answered(third, "decline", WHY, "DECLINED");
        assertThat(stateOf(large)).isEqualTo("ACCEPTED");
        assertThat(seats(event)).isEqualTo(3);
    }

    @Test
    void aSeatGoesToWhoWaitedLongestEvenIfTheCallerDoesNotSeeHim() {
        String event = open(1);
        String hidden = invited(boris, invitation(event, contact(boris, account(boris, "X"), "A")));
        String mine = accepted(event);
        boris.orders(hidden + "/accept", "{}").then().body("state", equalTo("WAITLISTED"));
        String later = waiting(event, 0);
        answered(mine, "decline", WHY, "DECLINED");
        assertThat(stateOf(hidden)).isEqualTo("ACCEPTED");
        assertThat(stateOf(later)).isEqualTo("WAITLISTED");
    }

    @Test
    void moreSeatsGoToThoseWhoWaitAndFewerThanTakenAreRefused() {
        String event = open(1);
        accepted(event);
        String second = waiting(event, 0);
        String third = waiting(event, 0);
        mira.changes(event, "{\"capacity\":2}").then().statusCode(200);
        asha.asks()
                .get(second)
                .then()
                .body("state", equalTo("ACCEPTED"), "seating", equalTo("CAPACITY_RAISED"));
        assertThat(stateOf(third)).isEqualTo("WAITLISTED");
        mira.changes(event, "{\"capacity\":1}")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/capacity"));
        mira.asks().get(event).then().body("capacity", equalTo(2));
        mira.changes(event, "{\"capacity\":null}").then().statusCode(200);
        assertThat(stateOf(third)).isEqualTo("ACCEPTED");
    }

    @Test
    void whoComesAlongNeedsASeatToo() {
        String event = open(2);
        String guest = accepted(event);
        String other = accepted(event);
        asha.changes(guest, "{\"companions\":1}")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/companions"));
        answered(other, "decline", WHY, "DECLINED");
        asha.changes(guest, "{\"companions\":1}").then().statusCode(200);
        String waits = waiting(event, 0);
        asha.changes(guest, "{\"companions\":0}").then().statusCode(200);
        assertThat(stateOf(waits)).isEqualTo("ACCEPTED");
        answers(invited(event, contact()), "accept", "{\"companions\":21}")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/companions"));
    }

    @Test
    void whoIsThereIsThereHoweverManySeatsThereAre() {
        String event = open(1);
        accepted(event);
        String waits = waiting(event, 0);
        answered(waits, "attend", "", "ATTENDED");
        asha.asks()
                .body(Map.of("contactId", contact(), "companions", 1, "note", "Прайс"))
                .post(event + "/walk-ins")
                .then()
                .statusCode(201)
                .body("state", equalTo("ATTENDED"), "origin", equalTo("WALK_IN"))
                .body("attendedAt", notNullValue(), "companions", equalTo(1));
        assertThat(seats(event)).isEqualTo(4);
    }

    @Test
    void aWalkInIsNobodyOfTheList() {
        String event = open();
        String contact = contact();
        invited(event, contact);
        asha.asks()
                .body(Map.of("contactId", contact))
                .post(event + "/walk-ins")
                .then()
                .spec(problemAt(ProblemType.DUPLICATE, "/contactId"));
        asha.asks()
                .body(Map.of())
                .post(event + "/walk-ins")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/contactId"));
        String lead = lead(asha);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            String location =
                    asha.asks()
                            .header("Idempotency-Key", key)
                            .body(Map.of("leadId", lead))
                            .post(event + "/walk-ins")
                            .then()
                            .statusCode(201)
                            .extract()
                            .header("Location");
            asha.asks().get(location).then().body("leadId", equalTo(lead));
        }
        step(event, "hold", "", "HELD");
        step(event, "close", "", "CLOSED");
        asha.asks()
                .body(Map.of("contactId", contact()))
                .post(event + "/walk-ins")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
    }

    @Test
    void ofManyWhoAcceptAtOnceNoMoreGetASeatThanThereAre() throws Exception {
        String event = open(3);
        List<Callable<String>> calls = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String location = invited(event, contact());
            String etag = asha.asks().get(location).header("ETag");
            calls.add(() ->
                    asha.asks()
                            .header("If-Match", etag)
                            .body("{}")
                            .post(location + "/accept")
                            .jsonPath()
                            .getString("state"));
        }
        List<String> states = atOnce(calls);
        assertThat(Collections.frequency(states, "ACCEPTED")).isEqualTo(3);
        assertThat(Collections.frequency(states, "WAITLISTED")).isEqualTo(3);
        assertThat(seats(event)).isEqualTo(3);
    }

    @Test
    void ofTwoWhoInviteTheSameAtOnceOneDoes() throws Exception {
        String event = open();
        String contact = contact();
        String etag = asha.asks().get(event).header("ETag");
        Callable<Integer> one =
                () ->
                        asha.asks()
                                .header("If-Match", etag)
                                .body(Map.of("contactIds", List.of(contact)))
                                .post(event + "/invite")
                                .jsonPath()
                                .getInt("invited");
        assertThat(atOnce(List.of(one, one, one)).stream().mapToInt(each -> each).sum()).isOne();
    }

    @Test
    void manyAreInvitedAtOnceAndEachIsToldWhatBecameOfIt() {
        String event = open();
        String there = contact();
        String invitation = invited(event, there);
        String fresh = contact();
        String hidden = contact(boris, account(boris, "X"), "Hidden");
        String archived = contact();
        asha.orders("/api/v1/contacts/" + archived + "/archive", "").then().statusCode(200);
        String lead = lead(asha);
        String lost = lead(asha);
        asha.orders("/api/v1/leads/" + lost + "/disqualify", WHY).then().statusCode(200);
        Map<String, Object> body =
                Map.of(
                        "contactIds",
                        List.of(there, fresh, hidden, archived, fresh),
                        "leadIds",
                        List.of(lead, lost, NOBODY));
        asha.orders(event + "/invite", body)
                .then()
                .statusCode(200)
                .body("invited", equalTo(2), "already", equalTo(1), "more", equalTo(false))
                .body("rows.contactId", contains(there, fresh, hidden, archived, null, null, null))
                .body(
                        "rows.outcome",
                        contains(
                                "ALREADY",
                                "INVITED",
                                "NOT_FOUND",
                                "REFUSED",
                                "INVITED",
                                "REFUSED",
                                "NOT_FOUND"))
                .body("rows[0].invitationId", equalTo(id(invitation)))
                .body("rows[1].state", equalTo("INVITED"), "rows[3].detail", notNullValue());
        asha.orders(event + "/invite", body)
                .then()
                .body("invited", equalTo(0), "already", equalTo(3));
        asha.asks()
                .get(INVITATIONS + "?count=true&eventId=" + id(event))
                .then()
                .body("total", equalTo(3));
    }

    @Test
    void whomSomebodyInvitedForAnotherAccountIsToldAsThereAndNoMore() {
        String event = open();
        String contact = contact();
        String other = account(boris, "Other");
        Office.steward()
                .contentType("application/merge-patch+json")
                .header("If-Match", asha.asks().get("/api/v1/contacts/" + contact).header("ETag"))
                .body("{\"accounts\":[{\"accountId\":\"%s\",\"role\":\"board\"}]}".formatted(other))
                .patch("/api/v1/contacts/" + contact)
                .then()
                .statusCode(200);
        takeIntoTeam(boris);
        Map<String, Object> body = invitation(event, contact);
        body.put("accountId", other);
        invited(boris, body);
        asha.orders(event + "/invite", Map.of("contactIds", List.of(contact)))
                .then()
                .body("rows[0].outcome", equalTo("ALREADY"))
                .body("rows[0].invitationId", nullValue(), "rows[0].state", nullValue());
    }

    @Test
    void manyAreInvitedByWhatTheirAccountsAre() {
        String event = open();
        String contact = contact();
        contact(boris, account(boris, "X"), "Hidden");
        asha.changes(
                        "/api/v1/accounts/" + account,
                        "{\"tier\":\"KEY\",\"segment\":\"Retail\",\"country\":\"IN\"}")
                .then()
                .statusCode(200);
        contact(asha, account(asha, "Standard"), "Other");
        Map<String, Object> filter =
                Map.of(
                        "filter",
                        Map.of(
                                "tier", "KEY",
                                "segment", "Retail",
                                "country", "IN",
                                "accountOwnerId", asha.id()));
        asha.orders(event + "/invite", filter)
                .then()
                .statusCode(200)
                .body("rows.contactId", contains(contact), "more", equalTo(false));
        asha.orders(event + "/invite", filter).then().body("rows.size()", equalTo(0));
    }

    @Test
    void whoAsksForNobodyOrForTooManyIsToldSo() {
        String event = open();
        List<String> many = Stream.generate(() -> UUID.randomUUID().toString()).limit(150).toList();
        List<String> most = Stream.generate(() -> UUID.randomUUID().toString()).limit(201).toList();
        Object[][] bad = {
            {Map.of(), "/contactIds"},
            {Map.of("filter", Map.of()), "/filter"},
            {Map.of("contactIds", many, "leadIds", many), "/leadIds"},
            {Map.of("contactIds", most), "/contactIds"},
            {Map.of("contactIds", many, "filter", Map.of("tier", "KEY")), "/filter"},
            {Map.of("filter", Map.of("tier", "HUGE")), "/filter/tier"},
            {Map.of("filter", Map.of("country", "XX")), "/filter/country"},
            {Map.of("contactIds", List.of("x")), "/contactIds/0"}
        };
        for (Object[] one : bad) {
            asha.orders(event + "/invite", one[0])
                    .then()
                    .spec(problemAt(ProblemType.INVALID_INPUT, (String) one[1]));
        }
    }

    @Test
    void badgesNameWhoHasASeatAndRunNoFormula() {
        String event = open();
        String evil = invited(event, contact(asha, account, "=cmd|' /C calc'!A0"));
        answered(evil, "accept", "{\"companions\":2}", "ACCEPTED");
        invited(event, contact(asha, account, "Invited"));
        String lead = invited(asha, Map.of("eventId", id(event), "leadId", lead(asha)));
        answered(lead, "attend", "", "ATTENDED");
        String hidden =
                invited(boris, invitation(event, contact(boris, account(boris, "X"), "Hidden")));
        boris.orders(hidden + "/accept", "{}").then().statusCode(200);
        Response answer = asha.asks().get(event + "/badges");
        answer.then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/csv;charset=utf-8"))
                .header("Content-Disposition", org.hamcrest.Matchers.startsWith("attachment"));
        assertThat(new String(answer.asByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines(
                        """
                        familyName,givenName,jobTitle,company,companions,state
                        '=cmd|' /C calc'!A0,,,%s,2,ACCEPTED
                        王,,,%s,0,ATTENDED
                        """
                                .formatted(office.name("Client"), office.name("Prospect")));
        Response sheet = asha.asks().get(event + "/badges?format=xlsx");
        sheet.then()
                .statusCode(200)
                .header("Content-Type", equalTo(TableFile.XLSX_TYPE))
                .header("Content-Disposition", org.hamcrest.Matchers.endsWith(".xlsx\""));
        assertThat(SheetContent.of(sheet.asByteArray()))
                .containsExactly(
                        List.of(
                                "familyName",
                                "givenName",
                                "jobTitle",
                                "company",
                                "companions",
                                "state"),
                        Arrays.asList(
                                "=cmd|' /C calc'!A0",
                                null,
                                null,
                                office.name("Client"),
                                new BigDecimal(2),
                                "ACCEPTED"),
                        Arrays.asList(
                                "王",
                                null,
                                null,
                                office.name("Prospect"),
                                new BigDecimal(0),
                                "ATTENDED"));
        asha.asks()
                .get(event + "/badges?format=json")
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, "format"));
        asha.asks()
                .get(EVENTS + "/" + NOBODY + "/badges")
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    void aTaskFollowsForEachWhoWasThereOnce() {
        String event = open();
        String contact = contact();
        String first = invited(event, contact);
        answered(first, "attend", "", "ATTENDED");
        String lead = lead(asha);
        String second = invited(asha, Map.of("eventId", id(event), "leadId", lead));
        answered(second, "attend", "", "ATTENDED");
        accepted(event);
        String hidden =
                invited(boris, invitation(event, contact(boris, account(boris, "X"), "Hidden")));
        boris.orders(hidden + "/attend", "").then().statusCode(200);
        asha.orders(event + "/follow-up", TASK)
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        step(event, "hold", "", "HELD");

        asha.orders(event + "/follow-up", TASK)
                .then()
                .statusCode(200)
                .body("made", equalTo(2), "there", equalTo(0), "takenOver", equalTo(0))
                .body("more", equalTo(false));
        asha.orders(event + "/follow-up", TASK)
                .then()
                .body("made", equalTo(0), "there", equalTo(2));

        String task = asha.asks().get(first).jsonPath().getString("followUpId");
        asha.asks()
                .get("/api/v1/activities/" + task)
                .then()
                .statusCode(200)
                .body("type", equalTo("TASK"), "state", equalTo("PLANNED"))
                .body("subject", equalTo("पूछिए, कैसा लगा"), "text", equalTo("Прайс-лист"))
                .body("dueOn", equalTo("2027-05-07"), "timeZone", equalTo("Asia/Kolkata"))
                .body("ownerId", equalTo(asha.id()), "accountId", equalTo(account))
                .body("contacts", contains(contact));
        asha.asks()
                .get("/api/v1/activities?count=true&leadId=" + lead)
                .then()
                .body("total", equalTo(1));
        boris.orders(event + "/follow-up", TASK)
                .then()
                .body("made", equalTo(1), "there", equalTo(0));
        step(event, "close", "", "CLOSED");
        asha.orders(event + "/follow-up", TASK)
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
    }

    @Test
    void whatTheInviterCannotDoIsTheCallers() {
        String event = open();
        Person helper = office.person("Hari", "account-manager", region);
        takeIntoTeam(helper);
        String location = invited(helper, invitation(event, contact()));
        answered(location, "attend", "", "ATTENDED");
        takeIntoTeam();
        step(event, "hold", "", "HELD");
        asha.orders(event + "/follow-up", TASK)
                .then()
                .body("made", equalTo(1), "takenOver", equalTo(1));
        asha.asks()
                .get("/api/v1/activities?ownerId=%s&accountId=%s".formatted(asha.id(), account))
                .then()
                .body("items.size()", equalTo(1));
    }

    @Test
    void aFollowUpSaysWhatAndUntilWhen() {
        String event = open();
        answered(invited(event, contact()), "attend", "", "ATTENDED");
        step(event, "hold", "", "HELD");
        Object[][] bad = {
            {Map.of("dueOn", "2027-05-07"), "/subject"},
            {Map.of("subject", "x"), "/dueOn"},
            {Map.of("subject", "x", "dueOn", "0001-01-01"), "/dueOn"},
            {Map.of("subject", "", "dueOn", "2027-05-07"), "/subject"},
            {Map.of("subject", "x", "dueOn", "2027-05-07", "text", ""), "/text"}
        };
        for (Object[] one : bad) {
            asha.orders(event + "/follow-up", one[0])
                    .then()
                    .spec(problemAt(ProblemType.INVALID_INPUT, (String) one[1]));
        }
        asha.asks()
                .get("/api/v1/activities?count=true&accountId=" + account)
                .then()
                .body("total", equalTo(0));
    }

    @Test
    void whoFollowsUpTwiceAtOnceMakesEachTaskOnce() throws Exception {
        String event = open();
        answered(invited(event, contact()), "attend", "", "ATTENDED");
        step(event, "hold", "", "HELD");
        String etag = asha.asks().get(event).header("ETag");
        Callable<Integer> one =
                () ->
                        asha.asks()
                                .header("If-Match", etag)
                                .body(TASK)
                                .post(event + "/follow-up")
                                .jsonPath()
                                .getInt("made");
        assertThat(atOnce(List.of(one, one)).stream().mapToInt(each -> each).sum()).isOne();
    }
}
