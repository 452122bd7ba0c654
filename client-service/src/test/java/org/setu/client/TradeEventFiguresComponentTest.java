package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.ProblemMatch.problemIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.setu.client.Office.Person;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.SetuTestResource;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class TradeEventFiguresComponentTest extends TradeEventTest {

    private static final String LEADS = "/api/v1/leads";

    private Map<String, Object> met(String event, Person owner) {
        Map<String, Object> body = new HashMap<>();
        body.put("company", office.name("Met"));
        body.put("source", "EXHIBITION");
        body.put("tradeEventId", id(event));
        body.put("ownerId", owner.id());
        return body;
    }

    private String leadOf(String event, Person owner) {
        return LEADS + "/" + Office.id(owner.asks().body(met(event, owner)).post(LEADS));
    }

    private void converted(String lead, String into) {
        for (String step : List.of("start", "qualify")) {
            asha.orders(lead + "/" + step, "").then().statusCode(200);
        }
        asha.orders(lead + "/convert", Map.of("accountId", into)).then().statusCode(200);
    }

    /** As the facts of the deal leave it. */
    private static void won(String at, LocalDate on, String amount, String currency) {
        ended("WON", at, on, amount, currency);
    }

    private static void ended(
            String result, String at, LocalDate on, String amount, String currency) {
        DATABASE.execute(
                "insert into deal_outcome (id, version, visibility_unit, deal_version, result,"
                        + " closed_on, account_id, amount, currency) values (gen_random_uuid(), 0,"
                        + " ?::uuid, 1, ?, ?::date, ?::uuid, nullif(?, '')::numeric,"
                        + " nullif(?, ''))",
                at,
                result,
                on.toString(),
                at,
                amount,
                currency);
    }

    private static JsonPath figures(Person who, String path) {
        Response answer = who.asks().get(path);
        answer.then().statusCode(200);
        return answer.jsonPath();
    }

    @Test
    void aLeadSaysAtWhichEventItWasMet() {
        String event = open();
        String lead = leadOf(event, asha);
        asha.asks()
                .get(LEADS + "?count=true&tradeEventId=" + id(event))
                .then()
                .body("items.tradeEventId", contains(id(event)), "total", equalTo(1));
        asha.changes(lead, "{\"source\":\"CALL\"}")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/tradeEventId"));
        asha.changes(lead, "{\"tradeEventId\":\"%s\"}".formatted(NOBODY))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/tradeEventId"));
        asha.asks().get(lead).then().body("tradeEventId", equalTo(id(event)));
        asha.changes(lead, "{\"source\":\"CALL\",\"tradeEventId\":null}")
                .then()
                .statusCode(200)
                .body("tradeEventId", nullValue());
        for (Map<String, Object> wrong :
                List.<Map<String, Object>>of(
                        Map.of("source", "CALL"), Map.of("tradeEventId", NOBODY))) {
            Map<String, Object> body = met(event, asha);
            body.putAll(wrong);
            asha.asks()
                    .body(body)
                    .post(LEADS)
                    .then()
                    .spec(problemAt(ProblemType.INVALID_INPUT, "/tradeEventId"));
        }
        asha.asks()
                .get(LEADS + "?count=true&ownerId=" + asha.id())
                .then()
                .body("total", equalTo(1));
    }

    @Test
    void importedLeadsSayWhereTheyWereMetAndStayOnceTheyAreInvited() {
        String event = open();
        String number = asha.asks().get(event).jsonPath().getString("number");
        Map<String, Object> description =
                Map.of(
                        "kind",
                        "leads",
                        "fileName",
                        office.name("met") + ".csv",
                        "mapping",
                        Map.of(
                                "company", "company",
                                "event", "tradeEvent",
                                "source", "source",
                                "owner", "owner"));
        String file =
                "company,event,source,owner\n%1$s,%2$s,,%3$s\n%1$s,%4$s,Exhibition,%3$s\n"
                                .formatted(
                                        office.name("Met"),
                                        number,
                                        office.name("Asha"),
                                        office.name("मेला"))
                        + "Wrong,%s,CALL,\nUnknown,E-1999-000001,,\n".formatted(number);
        String job = ImportSteps.run(description, file);
        Office.steward()
                .get(job + "/rows?outcome=INVALID")
                .then()
                .body("items.notes.field.flatten()", contains("tradeEvent", "tradeEvent"));
        List<String> leads =
                asha.asks()
                        .get(LEADS + "?source=EXHIBITION&tradeEventId=" + id(event))
                        .jsonPath()
                        .getList("items.id");
        assertThat(leads).hasSize(2);
        invited(asha, Map.of("eventId", id(event), "leadId", leads.getFirst()));
        ImportSteps.order(job, "rollback");
        ImportSteps.awaitState(job, "ROLLED_BACK");
        asha.asks()
                .get(LEADS + "?tradeEventId=" + id(event))
                .then()
                .body("items.id", contains(leads.getFirst()));
    }

    @Test
    void whatALeadBecameKeepsWhereItWasMet() {
        String event = open();
        String lead = leadOf(event, asha);
        converted(lead, account);
        asha.asks()
                .get(lead)
                .then()
                .body("status", equalTo("CONVERTED"), "tradeEventId", equalTo(id(event)));
    }

    @Test
    void nothingComesOfAnEventAtFirst() {
        asha.asks()
                .get(open() + "/figures")
                .then()
                .statusCode(200)
                .body("total.events", equalTo(1), "groups", empty())
                .body("total.guests.invited", equalTo(0))
                .body("total.guests.attendanceRate", nullValue())
                .body(
                        "total.guests.attendanceRateReason",
                        equalTo("of nobody who was invited it is known whether he came"))
                .body("total.leads", equalTo(0), "total.cost.total", empty())
                .body("total.cost.perLead", nullValue())
                .body("total.cost.perLeadReason", equalTo("no cost is known"))
                .body("total.won.deals", equalTo(0), "total.influenced.values", empty());
    }

    @Test
    void guestsLeadsAndCostAreCounted() {
        Map<String, Object> body = body();
        body.put("budget", Map.of("amount", "1000.00", "currency", "EUR"));
        body.put("costs", List.of(cost("600.05"), cost("500")));
        String event = open(body);
        String came = invited(event, contact());
        answered(came, "accept", "{\"companions\":1}", "ACCEPTED");
        answered(came, "attend", "", "ATTENDED");
        String cameUnasked = invited(event, contact());
        answered(cameUnasked, "attend", "", "ATTENDED");
        String missing = invited(event, contact());
        answered(missing, "accept", "{}", "ACCEPTED");
        answered(missing, "no-show", "", "NO_SHOW");
        answered(invited(event, contact()), "decline", WHY, "DECLINED");
        invited(event, contact());
        asha.asks()
                .body(Map.of("contactId", contact()))
                .post(event + "/walk-ins")
                .then()
                .statusCode(201);
        leadOf(event, asha);
        leadOf(event, asha);
        converted(leadOf(event, asha), account);
        leadOf(event, boris);

        asha.asks()
                .get(event + "/figures")
                .then()
                .body("eventId", equalTo(id(event)), "groupBy", equalTo("none"))
                .body("total.guests.invited", equalTo(5), "total.guests.accepted", equalTo(2))
                .body("total.guests.declined", equalTo(1), "total.guests.attended", equalTo(3))
                .body("total.guests.walkIns", equalTo(1), "total.guests.persons", equalTo(4))
                .body("total.guests.noShows", equalTo(1))
                .body("total.guests.attendanceRate", equalTo(66.67f))
                .body("total.leads", equalTo(3), "total.convertedLeads", equalTo(1))
                .body("total.cost.budget[0].amount", equalTo("1000.00"))
                .body("total.cost.total[0].amount", equalTo("1100.05"))
                .body("total.cost.left[0].amount", equalTo("-100.05"))
                .body("total.cost.perLead.amount", equalTo("366.68"))
                .body("total.cost.perAttendee.amount", equalTo("275.01"));
        boris.asks()
                .get(event + "/figures")
                .then()
                .body("total.guests.invited", equalTo(0), "total.leads", equalTo(1))
                .body("total.cost.perLead.amount", equalTo("1100.05"))
                .body("total.cost.perAttendee", nullValue())
                .body("total.cost.perAttendeeReason", equalTo("nobody attended"));
    }

    private static Map<String, Object> cost(String amount) {
        return Map.of("category", "STAND", "amount", Map.of("amount", amount, "currency", "EUR"));
    }

    @Test
    void wonDealsAreCountedOnceForLeadsAndForAttendees() {
        String event = open();
        LocalDate begin = today().minusDays(1);
        String influenced = account(asha, "Influenced");
        for (int i = 0; i < 2; i++) {
            converted(leadOf(event, asha), account);
            String guest = invited(event, contact(asha, influenced, "Guest"));
            answered(guest, "attend", "", "ATTENDED");
        }
        won(account, begin, "100.10", "EUR");
        won(account, begin.plusDays(1), "0.000001", "EUR");
        won(account, begin.plusDays(900), "7", "USD");
        won(account, begin.plusDays(2), "", "");
        won(account, begin.minusDays(1), "1000", "EUR");
        ended("LOST", account, begin, "1000", "EUR");
        won(influenced, begin.plusDays(365), "5", "INR");
        won(influenced, begin.plusDays(366), "1000", "INR");
        won(influenced, begin.minusDays(1), "1000", "INR");

        asha.asks()
                .get(event + "/figures")
                .then()
                .body("total.won.deals", equalTo(4), "total.won.withoutValue", equalTo(1))
                .body("total.won.values.amount", contains("100.100001", "7.00"))
                .body("total.won.values.currency", contains("EUR", "USD"))
                .body("total.influenced.deals", equalTo(1))
                .body("total.influenced.values.amount", contains("5.00"));
        boris.asks()
                .get(event + "/figures")
                .then()
                .body("total.won.deals", equalTo(0), "total.influenced.deals", equalTo(0));
        takeIntoTeam(boris);
        boris.asks().get(event + "/figures").then().body("total.won.deals", equalTo(0));
        Office.auditor().get(event + "/figures").then().body("total.won.deals", equalTo(4));
    }

    @Test
    void figuresAreGroupedAndADealOfTwoEventsCountsOnceInAGroup() {
        Map<String, Object> body = body();
        body.put("budget", Map.of("amount", "10", "currency", "EUR"));
        body.put("costs", List.of(cost("4")));
        String fair = open(body);
        body.put("budget", Map.of("amount", "3", "currency", "USD"));
        body.put("costs", List.of());
        String other = open(body);
        body.put("kind", "WEBINAR");
        step(planned(body), "cancel", WHY, "CANCELLED");
        converted(leadOf(fair, asha), account);
        converted(leadOf(other, asha), account);
        won(account, today(), "9", "EUR");

        JsonPath byOwner = figures(asha, EVENTS + "/figures?groupBy=owner");
        String mine = "groups.find { it.key == '%s' }.".formatted(mira.id());
        assertThat(byOwner.getInt(mine + "events")).isEqualTo(3);
        assertThat(byOwner.getInt(mine + "cancelledEvents")).isEqualTo(1);
        assertThat(byOwner.getInt(mine + "leads")).isEqualTo(2);
        assertThat(byOwner.getInt(mine + "won.deals")).isEqualTo(1);
        assertThat(byOwner.getString(mine + "won.values[0].amount")).isEqualTo("9.00");
        assertThat(byOwner.getList(mine + "cost.budget.amount", String.class))
                .containsExactly("10.00", "6.00");
        assertThat(byOwner.getList(mine + "cost.left.amount", String.class))
                .containsExactly("6.00", "6.00");
        assertThat(byOwner.getString(mine + "cost.perLead.amount")).isEqualTo("2.00");

        String year = Integer.toString(today().minusDays(1).getYear());
        JsonPath byYear = figures(asha, EVENTS + "/figures?groupBy=year");
        assertThat(byYear.getList("groups.key", String.class)).contains(year);
        JsonPath byKind = figures(asha, EVENTS + "/figures?groupBy=kind");
        assertThat(byKind.getList("groups.key", String.class)).contains("FAIR", "WEBINAR");
        int total = byKind.getInt("total.events");
        assertThat(byKind.getList("groups.events", Integer.class).stream().mapToInt(n -> n).sum())
                .isEqualTo(total);
        asha.asks()
                .get(EVENTS + "/figures?from=2199-01-01")
                .then()
                .body("total.events", equalTo(0), "from", equalTo("2199-01-01"))
                .body("total.cost.perLeadReason", equalTo("no cost is known"));
    }

    @ParameterizedTest
    @CsvSource({
        "groupBy=colour, groupBy",
        "from=yesterday, from",
        "from=2027-01-02&until=2027-01-01, until",
        "colour=red, colour"
    })
    void aQuestionThatIsNoneIsRefused(String query, String parameter) {
        asha.asks()
                .get(EVENTS + "/figures?" + query)
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, parameter));
        asha.asks()
                .get(EVENTS + "/" + UUID.randomUUID() + "/figures")
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
    }
}
