package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemIn;
import static org.setu.platform.testing.Tokens.as;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.setu.client.Office.Person;
import org.setu.platform.event.EventSchemas;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.SetuTestResource;
import org.setu.platform.testing.TestDatabase;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class TimelineComponentTest {

    private static final TestDatabase DATABASE = TestDatabase.of("client");

    @Inject EventSchemas schemas;

    private Office office;
    private String east;
    private Person asha;
    private Person boris;
    private String account;

    @BeforeEach
    void anAccountOfAsha() {
        office = new Office();
        east = office.territory("East", "");
        asha = office.person("Asha", "account-manager", east);
        boris = office.person("Boris", "account-manager", office.territory("West", ""));
        account = account("Müller 客户", null);
    }

    private String account(String name, @Nullable String parent) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", office.name(name));
        body.put("parentId", parent);
        return Office.id(asha.asks().body(body).post("/api/v1/accounts"));
    }

    private String activity(String type, String subject, @Nullable String doneAt) {
        Map<String, Object> body = new HashMap<>();
        body.put("type", type);
        body.put("accountId", account);
        body.put("subject", subject);
        if (doneAt == null) {
            body.put("startsAt", "2027-03-01T09:00:00Z");
            body.put("timeZone", "Europe/Berlin");
        } else {
            body.put("result", Map.of("doneAt", doneAt, "outcome", "Они согласны"));
        }
        return Office.id(asha.asks().body(body).post("/api/v1/activities"));
    }

    private String path() {
        return "/api/v1/accounts/" + account + "/timeline";
    }

    private ValidatableResponse timeline(String query) {
        return asha.asks().get(path() + query).then().statusCode(200);
    }

    /** The example of an event of another service, with our account in it; returns its id. */
    private String told(String type, String time, String... with) {
        String full = "org.setu." + type + ".v1";
        ObjectNode body = Objects.requireNonNull(schemas.example(full)).deepCopy();
        if (type.startsWith("notification")) {
            body.put("accountId", account);
        } else {
            body.putObject("account").put("id", account).put("name", "Müller");
        }
        for (int i = 0; i < with.length; i += 2) {
            body.put(with[i], with[i + 1]);
        }
        String event = UUID.randomUUID().toString();
        Facts.send(schemas, full, UUID.randomUUID().toString(), 1, event, time, body);
        handled(event);
        return event;
    }

    private static void handled(String event) {
        Awaitility.await(event)
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        DATABASE.number(
                                        "select count(*) from inbox where event_id = ?::uuid",
                                        event)
                                == 1);
    }

    @Test
    void whatIsKeptHereStandsInOneOrderOfTime() {
        String call = activity("CALL", "Preise 价格", "2026-11-02T10:00:00Z");
        String plan = activity("VISIT", "Quarter", null);
        String contact =
                Office.id(
                        asha.asks()
                                .body(
                                        Map.of(
                                                "familyName",
                                                "Özil",
                                                "jobTitle",
                                                "Buyer",
                                                "primaryAccountId",
                                                account))
                                .post("/api/v1/contacts"));
        String question =
                Office.id(
                        asha.asks()
                                .body(
                                        Map.of(
                                                "kind",
                                                "QUESTION",
                                                "reason",
                                                "DELIVERY",
                                                "severity",
                                                "LOW",
                                                "channel",
                                                "CALL",
                                                "accountId",
                                                account,
                                                "subject",
                                                "When?",
                                                "receivedAt",
                                                "2026-11-03T10:00:00Z"))
                                .post("/api/v1/cases"));
        String need =
                Office.id(
                        asha.asks()
                                .body(
                                        Map.of(
                                                "category",
                                                "VANS",
                                                "subject",
                                                "Cold vans",
                                                "accountId",
                                                account))
                                .post("/api/v1/needs"));

        timeline("")
                .body("items.id", contains(plan, need, contact, question, call))
                .body("items.kind", contains("ACTIVITY", "NEED", "CONTACT", "CASE", "ACTIVITY"))
                .body("items.what", contains("VISIT", "VANS", "ADDED", "QUESTION", "CALL"))
                .body("items.state", contains("PLANNED", "IDENTIFIED", null, "RECEIVED", "DONE"))
                .body("items.accountId.unique()", contains(account))
                .body("items[4].occursAt", equalTo("2026-11-02T10:00:00Z"))
                .body("items[4].text", equalTo("Они согласны"))
                .body("items[4].about.title", equalTo("Preise 价格"))
                .body("items[4].about.href", equalTo("/api/v1/activities/" + call))
                .body("items[4].person.id", equalTo(asha.id()))
                .body("items[4].person.name", equalTo(office.name("Asha")))
                .body("items[3].about.number", notNullValue())
                .body("items[2].text", equalTo("Buyer"), "items[2].person", nullValue())
                .body("items[1].amount", nullValue(), "next", nullValue());
        timeline("").body("items.about.href", hasSize(5));
        List<String> links = timeline("").extract().jsonPath().getList("items.about.href");
        for (String link : links) {
            asha.asks().get(link).then().statusCode(200);
        }
    }

    @Test
    void aConvertedLeadIsThereForThoseWhoSeeIt() {
        String lead =
                Office.id(
                        asha.asks()
                                .body(
                                        Map.of(
                                                "company",
                                                office.name("Neu"),
                                                "familyName",
                                                "Özil",
                                                "source",
                                                "EXHIBITION",
                                                "campaign",
                                                "ITB",
                                                "ownerId",
                                                asha.id()))
                                .post("/api/v1/leads"));
        String location = "/api/v1/leads/" + lead;
        asha.orders(location + "/start", "").then().statusCode(200);
        asha.orders(location + "/qualify", "").then().statusCode(200);
        timeline("").body("items", empty());
        asha.orders(location + "/convert", Map.of("accountId", account)).then().statusCode(200);
        timeline("?kind=LEAD")
                .body("items.id", contains(lead))
                .body("items.what", contains("CONVERTED"), "items.state", contains("CONVERTED"))
                .body("items.about.title", contains(office.name("Neu")))
                .body("items.text", contains("ITB"));
        Person service = office.person("Seva", "service-agent", "");
        team(service);
        service.asks().get(path() + "?kind=LEAD").then().body("items", empty());
        service.asks().get(path() + "?kind=CONTACT").then().body("items", hasSize(1));
    }

    private void team(Person member) {
        asha.changes(
                        "/api/v1/accounts/" + account,
                        "{\"team\":[{\"staffId\":\"%s\",\"role\":\"x\"}]}".formatted(member.id()))
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "deal.opened, DEAL, OPENED, D-2026-000123, Engaging",
        "deal.moved, DEAL, MOVED, D-2026-000123, Engaging",
        "deal.held, DEAL, HELD, D-2026-000123, Client on leave until May",
        "deal.resumed, DEAL, RESUMED, D-2026-000123,",
        "deal.won, DEAL, WON, D-2026-000123,",
        "deal.lost, DEAL, LOST, D-2026-000123, Price",
        "deal.reopened, DEAL, REOPENED, D-2026-000123, The client called back",
        "deal.quote-sent, QUOTE, SENT, Q-2026-000123,",
        "deal.quote-accepted, QUOTE, ACCEPTED, Q-2026-000123,",
        "deal.quote-rejected, QUOTE, REJECTED, Q-2026-000123, Delivery is too late",
        "deal.quote-expired, QUOTE, EXPIRED, Q-2026-000123,",
        "deal.quote-withdrawn, QUOTE, WITHDRAWN, Q-2026-000123,",
        "deal.approval-asked, QUOTE, APPROVAL_ASKED, Q-2026-000123,",
        "deal.approval-given, QUOTE, APPROVAL_GIVEN, Q-2026-000123,",
        "deal.approval-refused, QUOTE, APPROVAL_REFUSED, Q-2026-000123, At most 15 % for this client",
        "deal.contract-requested, QUOTE, CONTRACT_REQUESTED, Q-2026-000123,",
        "contract.drafted, CONTRACT, DRAFTED, K-2026-000001,",
        "contract.sent-to-negotiation, CONTRACT, SENT_TO_NEGOTIATION, K-2026-000001,",
        "contract.disagreement-raised, CONTRACT, DISAGREEMENT_RAISED, K-2026-000001, 4",
        "contract.disagreement-settled, CONTRACT, DISAGREEMENT_SETTLED, K-2026-000001, 4",
        "contract.approved, CONTRACT, APPROVED, K-2026-000001,",
        "contract.sent-to-sign, CONTRACT, SENT_TO_SIGN, K-2026-000001,",
        "contract.signed, CONTRACT, SIGNED, K-2026-000001,",
        "contract.activated, CONTRACT, ACTIVATED, K-2026-000001,",
        "contract.abandoned, CONTRACT, ABANDONED, K-2026-000001, The client withdrew",
        "contract.obligation-due, OBLIGATION, DUE, K-2026-000001, 2027-01-31",
        "contract.obligation-overdue, OBLIGATION, OVERDUE, K-2026-000001, 2027-01-31",
        "contract.order-placed, ORDER, PLACED, O-2026-000001, 2027-01-31",
        "contract.order-late, ORDER, LATE, O-2026-000001, 2027-01-31",
        "contract.order-delivered, ORDER, DELIVERED, O-2026-000001, 2027-01-31",
        "notification.delivered, MESSAGE, DELIVERED, Q-2026-000123, quote-sent",
        "notification.bounced, MESSAGE, BOUNCED, Q-2026-000123,"
                + " quote-sent: 550 5.1.1 mailbox unavailable",
        "notification.suppressed, MESSAGE, SUPPRESSED, Q-2026-000123, quote-sent: NO_ADDRESS",
        "notification.unknown, MESSAGE, UNKNOWN, Q-2026-000123,"
                + " quote-sent: no answer after the content was handed over",
    })
    void whatOthersToldIsThere(
            String type, String kind, String what, String number, @Nullable String text) {
        String event = told(type, "2026-11-20T10:15:30.123456Z");
        timeline("")
                .body("items.id", contains(event))
                .body("items.kind", contains(kind), "items.what", contains(what))
                .body("items.occursAt", contains("2026-11-20T10:15:30.123456Z"))
                .body("items.state", contains(nullValue()))
                .body("items.about.number", contains(number))
                .body("items.about.title", contains(notNullValue()))
                .body("items.text", contains(text));
    }

    @Test
    void moneyAndPeopleAreToldAsTheyWere() {
        told("contract.signed", "2026-11-20T10:15:30Z");
        timeline("")
                .body("items[0].amount.amount", equalTo("4821.00"))
                .body("items[0].amount.currency", equalTo("USD"))
                .body("items[0].person.name", equalTo("Olga Ivanova"))
                .body("items[0].person.id", equalTo("019aa0b1-0000-7000-8000-0000000000b3"))
                .body(
                        "items[0].about.href",
                        equalTo("/api/v1/contracts/019aa0b1-7c2d-7e3f-9a4b-5c6d7e8f9a40"))
                .body("items[0].about.title", equalTo("Supply contract"));
    }

    @Test
    void anImportedDealStandsWhereItEnded() {
        told("deal.imported", "2026-11-20T10:15:30Z", "closedOn", "2017-05-04");
        timeline("")
                .body("items.what", contains("WON"))
                .body("items.occursAt", contains("2017-05-04T00:00:00Z"));
    }

    @Test
    void anImportedDealThatIsOpenStandsWhereItBegan() {
        String full = "org.setu.deal.imported.v1";
        ObjectNode body = Objects.requireNonNull(schemas.example(full)).deepCopy();
        body.putObject("account").put("id", account).put("name", "Müller");
        body.put("state", "OPEN").put("engagedOn", "2017-02-03");
        body.remove(List.of("closedOn", "closingAmount"));
        String event = UUID.randomUUID().toString();
        Facts.send(
                schemas,
                full,
                UUID.randomUUID().toString(),
                1,
                event,
                "2026-11-20T10:15:30Z",
                body);
        handled(event);
        timeline("")
                .body("items.what", contains("OPENED"))
                .body("items.occursAt", contains("2017-02-03T00:00:00Z"));
    }

    @Test
    void whatIsToldTwiceIsThereOnce() {
        String full = "org.setu.deal.won.v1";
        ObjectNode body = Objects.requireNonNull(schemas.example(full)).deepCopy();
        body.putObject("account").put("id", account).put("name", "Müller");
        String event = UUID.randomUUID().toString();
        String deal = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            Facts.send(schemas, full, deal, 3, event, "2026-11-20T10:15:30Z", body);
        }
        String later = UUID.randomUUID().toString();
        String moved = "org.setu.deal.reopened.v1";
        ObjectNode next = Objects.requireNonNull(schemas.example(moved)).deepCopy();
        next.putObject("account").put("id", account).put("name", "Müller");
        Facts.send(schemas, moved, deal, 4, later, "2026-11-20T10:15:31Z", next);
        handled(later);
        timeline("").body("items.id", contains(later, event));
    }

    @Test
    void whatConcernsNoClientIsNowhere() {
        ObjectNode body =
                Objects.requireNonNull(schemas.example("org.setu.notification.delivered.v1"))
                        .deepCopy();
        body.put("accountId", account);
        body.withObject("/recipient").put("kind", "STAFF");
        String toStaff = UUID.randomUUID().toString();
        Facts.send(
                schemas,
                "org.setu.notification.delivered.v1",
                UUID.randomUUID().toString(),
                1,
                toStaff,
                "2026-11-20T10:15:30Z",
                body);
        handled(toStaff);
        ObjectNode deal =
                Objects.requireNonNull(schemas.example("org.setu.deal.won.v1")).deepCopy();
        deal.remove("account");
        String nobodys = UUID.randomUUID().toString();
        Facts.send(
                schemas,
                "org.setu.deal.won.v1",
                UUID.randomUUID().toString(),
                1,
                nobodys,
                "2026-11-20T10:15:30Z",
                deal);
        handled(nobodys);
        timeline("").body("items", empty());
        assertThat(
                        DATABASE.number(
                                "select count(*) from account_event where id in (?::uuid, ?::uuid)",
                                toStaff,
                                nobodys))
                .isZero();
    }

    @Test
    void itIsFilteredSortedSearchedAndPaged() {
        String first = told("deal.won", "2026-11-20T10:00:00Z");
        String second = told("contract.signed", "2026-11-21T10:00:00Z");
        String third = told("notification.bounced", "2026-11-22T10:00:00Z");
        String call = activity("CALL", "Preise", "2026-11-02T10:00:00Z");
        timeline("?kind[in]=DEAL,CONTRACT").body("items.id", contains(second, first));
        timeline("?what=SIGNED").body("items.id", contains(second));
        timeline("?state=DONE").body("items.id", contains(call));
        timeline("?occursAt[gte]=2026-11-21T00:00:00Z&occursAt[lt]=2026-11-22T00:00:00Z")
                .body("items.id", contains(second));
        timeline("?personId=" + asha.id()).body("items.id", contains(call));
        timeline("?aboutId=019aa0b1-7c2d-7e3f-9a4b-5c6d7e8f9a40")
                .body("items.id", contains(second));
        timeline("?q=mailbox").body("items.id", contains(third));
        timeline("?q=preis").body("items.id", contains(call));
        timeline("?sort=occursAt").body("items.id", contains(call, first, second, third));
        timeline("?count=true&limit=1").body("total", equalTo(4), "items", hasSize(1));
        List<String> seen = new ArrayList<>();
        String after = "";
        while (after != null) {
            var page = timeline("?limit=1" + after).extract().jsonPath();
            seen.addAll(page.getList("items.id"));
            after = page.getString("next") == null ? null : "&after=" + page.getString("next");
        }
        assertThat(seen).containsExactly(third, second, first, call);
    }

    @ParameterizedTest
    @CsvSource({
        "kind=LETTER, kind",
        "occursAt[gte]=today, occursAt[gte]",
        "personId=x, personId",
        "sort=what, sort",
        "subsidiaries=yes, subsidiaries",
        "subsidiaries=true&subsidiaries=true, subsidiaries",
        "accountId=019aa0b1-7c2d-7e3f-9a4b-5c6d7e8f9a40, accountId",
        "limit=0, limit",
        "colour=red, colour"
    })
    void aBadParameterIsNamed(String query, String parameter) {
        asha.asks()
                .get(path() + "?" + query)
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, parameter));
    }

    @Test
    void subsidiariesComeWhenAskedFor() {
        String parent = account;
        String top = activity("CALL", "Top", "2026-11-02T10:00:00Z");
        String daughter = account("Tochter", parent);
        account = daughter;
        String middle = activity("CALL", "Middle", "2026-11-03T10:00:00Z");
        account = account("Enkelin", account);
        String bottom = activity("CALL", "Bottom", "2026-11-04T10:00:00Z");
        String told = told("deal.won", "2026-11-05T10:00:00Z");
        String lowest = account;
        account = account("Andere", null);
        activity("CALL", "Elsewhere", "2026-11-04T10:00:00Z");

        account = parent;
        timeline("").body("items.id", contains(top));
        timeline("?subsidiaries=false").body("items.id", contains(top));
        timeline("?subsidiaries=true")
                .body("items.id", contains(told, bottom, middle, top))
                .body("items[0].accountId", equalTo(lowest));
        timeline("?subsidiaries=true&kind=DEAL").body("items.id", contains(told));

        account = daughter;
        team(boris);
        boris.asks()
                .get(path() + "?subsidiaries=true")
                .then()
                .statusCode(200)
                .body("items.id", contains(told, bottom, middle));
        account = parent;
        boris.asks().get(path() + "?subsidiaries=true").then().spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    void whoDoesNotSeeTheAccountSeesNothingOfIt() {
        told("deal.won", "2026-11-20T10:00:00Z");
        activity("CALL", "Secret", "2026-11-02T10:00:00Z");
        boris.asks().get(path()).then().spec(problem(ProblemType.NOT_FOUND));
        boris.asks().get(path() + "?count=true").then().spec(problem(ProblemType.NOT_FOUND));
        team(boris);
        boris.asks().get(path()).then().statusCode(200).body("items", hasSize(2));
        Person head = office.person("Head", "sales-head", east);
        head.asks().get(path()).then().statusCode(200).body("items", hasSize(2));
        asha.asks()
                .get("/api/v1/accounts/" + UUID.randomUUID() + "/timeline")
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        as("p", "partner").get(path()).then().spec(problem(ProblemType.FORBIDDEN));
        Office.administrator().get(path()).then().spec(problem(ProblemType.FORBIDDEN));
        office.person("Cole", "colleague", "")
                .asks()
                .get(path())
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
    }

    @Test
    void rolesReadOfWhatTheyMayReadElsewhere() {
        told("deal.won", "2026-11-20T10:00:00Z");
        told("deal.quote-sent", "2026-11-20T10:00:01Z");
        told("contract.signed", "2026-11-20T10:00:02Z");
        told("contract.obligation-due", "2026-11-20T10:00:03Z");
        told("contract.order-late", "2026-11-20T10:00:04Z");
        told("notification.delivered", "2026-11-20T10:00:05Z");
        timeline("").body("items", hasSize(6));
        Office.auditor().get(path()).then().statusCode(200).body("items", hasSize(6));
        Office.steward()
                .get(path())
                .then()
                .statusCode(200)
                .body("items.kind", containsInAnyOrder("DEAL", "QUOTE", "MESSAGE"));
        for (String role : List.of("marketing", "service-agent")) {
            Person reader = office.person("R", role, "");
            team(reader);
            reader.asks()
                    .get(path() + "?count=true")
                    .then()
                    .statusCode(200)
                    .body("items.kind", containsInAnyOrder("DEAL", "MESSAGE"))
                    .body("total", equalTo(2));
            reader.asks().get(path() + "?kind=CONTRACT").then().body("items", empty());
            reader.asks().get(path() + "?q=Supply").then().body("items", empty());
        }
        Person contracts = office.person("K", "contract-manager", "");
        team(contracts);
        contracts.asks().get(path()).then().statusCode(200).body("items", hasSize(6));
        as(contracts.login(), "marketing", "contract-manager")
                .get(path())
                .then()
                .statusCode(200)
                .body("items", hasSize(6));
    }
}
