package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemIn;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.setu.client.Office.Person;
import org.setu.client.rollup.RollUpFigure;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.SetuTestResource;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class RollUpComponentTest extends NeedTest {

    private static final String ACCOUNTS = "/api/v1/accounts/";
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    @Inject @PersistenceUnitExtension AskedOfDatabase asked;

    private String north;
    private String leaf;
    private String south;

    @BeforeEach
    void companiesBelow() {
        north = below(account, asha, "A 北方", "KEY");
        leaf = below(north, asha, "Лист", "KEY");
        south = below(account, asha, "B Süd", "MAJOR");
    }

    private String below(String parent, Person owner, String name, String tier) {
        return Office.id(
                Office.steward()
                        .body(
                                Map.of(
                                        "name",
                                        office.name(name),
                                        "parentId",
                                        parent,
                                        "ownerId",
                                        owner.id(),
                                        "tier",
                                        tier))
                        .post("/api/v1/accounts"));
    }

    private ValidatableResponse rolledUp(Person who, String top, String query) {
        return who.asks().get(ACCOUNTS + top + "/roll-up" + query).then();
    }

    private String need(String of, String amount, String currency) {
        Map<String, Object> body = body();
        body.put("accountId", of);
        body.put("estimatedValue", Map.of("amount", amount, "currency", currency));
        return added(body);
    }

    private String question(String of) {
        return ACCOUNTS.replace("accounts", "cases")
                + Office.id(
                        asha.asks()
                                .body(
                                        Map.of(
                                                "kind",
                                                "QUESTION",
                                                "reason",
                                                "DELIVERY",
                                                "channel",
                                                "CALL",
                                                "accountId",
                                                of,
                                                "subject",
                                                "कब?"))
                                .post("/api/v1/cases"));
    }

    private void task(String of, Map<String, Object> when) {
        Map<String, Object> body = new HashMap<>(when);
        body.putAll(Map.of("type", "TASK", "subject", "Call", "accountId", of));
        Office.id(asha.asks().body(body).post("/api/v1/activities"));
    }

    private void converted(String into) {
        String lead =
                "/api/v1/leads/"
                        + Office.id(
                                asha.asks()
                                        .body(
                                                Map.of(
                                                        "company",
                                                        office.name("Neu"),
                                                        "familyName",
                                                        "Öz",
                                                        "source",
                                                        "CALL",
                                                        "ownerId",
                                                        asha.id()))
                                        .post("/api/v1/leads"));
        asha.orders(lead + "/start", "").then().statusCode(200);
        asha.orders(lead + "/qualify", "").then().statusCode(200);
        asha.orders(lead + "/convert", Map.of("accountId", into)).then().statusCode(200);
    }

    @Test
    void everythingBelowAddsUpAndEachPartStandsUnderItsCompany() {
        asha.orders(ACCOUNTS + leaf + "/activate", "").then().statusCode(200);
        contact(asha, account);
        contact(asha, leaf);
        contact(asha, leaf);
        need(leaf, "100.10", "EUR");
        need(leaf, "7", "JPY");
        need(north, "0.05", "EUR");
        step(need(leaf, "1000", "EUR"), "dismiss", WHY, "OBSOLETE");
        added();
        question(south);
        Dealings.won(leaf, MARCH, "250.25", "EUR");
        Dealings.won(south, APRIL, "9999999999999.99", "EUR");
        Dealings.won(south, APRIL, null, "");
        Dealings.lost(leaf, MARCH, "5", "EUR");

        rolledUp(asha, account, "?groupBy=child")
                .statusCode(200)
                .body("accountId", equalTo(account), "groupBy", equalTo("child"))
                .body("from", nullValue(), "until", nullValue())
                .body("total.accountId", nullValue(), "total.accounts", equalTo(4))
                .body("total.accountsByStatus", equalTo(Map.of("ACTIVE", 1, "PROSPECT", 3)))
                .body("total.accountsByTier", equalTo(Map.of("KEY", 2, "MAJOR", 1, "STANDARD", 1)))
                .body("total.contacts", equalTo(3), "total.needs", equalTo(4))
                .body("total.needsValue.currency", contains("EUR", "JPY"))
                .body("total.needsValue.amount", contains("100.15", "7"))
                .body("total.cases", equalTo(1), "total.deals", equalTo(3))
                .body("total.dealsValue.amount", contains("10000000000250.24"))
                .body("groups.accountId", contains(north, south, account))
                .body(
                        "groups.name",
                        contains(office.name("A 北方"), office.name("B Süd"), office.name("Client")))
                .body("groups.accounts", contains(2, 1, 1))
                .body("groups.contacts", contains(2, 0, 1))
                .body("groups.needs", contains(3, 0, 1))
                .body("groups.cases", contains(0, 1, 0))
                .body("groups.deals", contains(1, 2, 0))
                .body("groups[2].dealsValue", empty());
        rolledUp(asha, north, "")
                .body("total.accounts", equalTo(2), "total.contacts", equalTo(2))
                .body("groups", empty());
        rolledUp(asha, leaf, "?groupBy=child")
                .body("groups.accountId", contains(leaf), "total.deals", equalTo(1));
    }

    @Test
    void onlyTheFiguresAskedForAreTold() {
        rolledUp(asha, account, "?figures=contacts,deals&groupBy=child")
                .statusCode(200)
                .body("total.contacts", equalTo(0), "total.deals", equalTo(0))
                .body("total.dealsValue", empty(), "total.accounts", nullValue())
                .body("total.accountsByStatus", nullValue(), "total.accountsByTier", nullValue())
                .body("total.needs", nullValue(), "total.needsValue", nullValue())
                .body("total.leads", nullValue(), "total.cases", nullValue())
                .body("total.activities", nullValue(), "total.overdue", nullValue())
                .body("groups", empty());
        for (String figure : RollUpFigure.words()) {
            rolledUp(asha, account, "?figures=" + figure)
                    .statusCode(200)
                    .body("total." + figure, notNullValue())
                    .body("total.findAll { it.value instanceof Number }.size()", equalTo(1));
        }
    }

    @Test
    void aPeriodCoversItsLastDayAndTouchesOnlyWhatHappensInTime() {
        Dealings.won(leaf, MARCH, "1", "EUR");
        Dealings.won(leaf, APRIL, "2", "EUR");
        Dealings.activity(leaf, asha.id(), MARCH, true);
        Dealings.activity(south, asha.id(), APRIL, true);
        converted(leaf);
        String figures = "?figures=accounts,deals,activities,leads";
        rolledUp(asha, account, figures + "&from=2026-03-31&until=2026-03-31")
                .body("from", equalTo("2026-03-31"), "until", equalTo("2026-03-31"))
                .body("total.deals", equalTo(1), "total.dealsValue.amount", contains("1.00"))
                .body("total.activities", equalTo(1), "total.leads", equalTo(0))
                .body("total.accounts", equalTo(4));
        rolledUp(asha, account, figures + "&from=2026-04-01")
                .body("total.deals", equalTo(1), "total.dealsValue.amount", contains("2.00"))
                .body("total.activities", equalTo(1), "total.leads", equalTo(1));
        rolledUp(asha, account, figures)
                .body("total.deals", equalTo(2), "total.activities", equalTo(2))
                .body("total.leads", equalTo(1));
        rolledUp(asha, account, figures + "&until=9999-12-31")
                .body("total.deals", equalTo(2), "total.leads", equalTo(1));
    }

    @Test
    void whatIsPlannedIsOverdueOnceItsTimeHasPassed() {
        task(leaf, Map.of("dueOn", "2026-01-05", "timeZone", "Asia/Kolkata"));
        task(north, Map.of("startsAt", "2026-01-05T10:00:00Z", "timeZone", "Europe/Berlin"));
        task(leaf, Map.of("dueOn", "2090-01-05", "timeZone", "Asia/Kolkata"));
        task(leaf, Map.of());
        Dealings.activity(leaf, asha.id(), MARCH, true);
        rolledUp(asha, account, "?figures=overdue,activities")
                .body("total.overdue", equalTo(2), "total.activities", equalTo(1));
    }

    @Test
    void anArchivedCompanyDoesNotCountButThoseBelowItDo() {
        contact(asha, north);
        contact(asha, leaf);
        asha.orders(ACCOUNTS + north + "/archive", "").then().statusCode(200);
        rolledUp(asha, account, "?groupBy=child")
                .body("total.accounts", equalTo(3), "total.contacts", equalTo(1))
                .body("groups.accountId", contains(north, south, account))
                .body("groups.accounts", contains(1, 1, 1));
    }

    @Test
    void whatTheCallerDoesNotSeeDoesNotCountNorWhatHangsBelowIt() {
        Person head = office.person("Hema", "sales-head", region);
        String hidden = below(account, boris, "Hidden", "KEY");
        String reached = below(hidden, asha, "Reached", "KEY");
        contact(asha, hidden);
        contact(asha, reached);
        head.asks().get(ACCOUNTS + hidden).then().spec(problem(ProblemType.NOT_FOUND));
        head.asks().get(ACCOUNTS + reached).then().statusCode(200);

        rolledUp(head, account, "?groupBy=child")
                .statusCode(200)
                .body("total.accounts", equalTo(4), "total.contacts", equalTo(0))
                .body("groups.accountId", contains(north, south, account));
        rolledUp(head, reached, "").body("total.contacts", equalTo(1));
        rolledUp(asha, account, "?groupBy=child")
                .body("total.accounts", equalTo(6), "total.contacts", equalTo(2))
                .body("groups", hasSize(4));
        rolledUp(boris, hidden, "").body("total.accounts", equalTo(2));
        Office.auditor()
                .get(ACCOUNTS + account + "/roll-up")
                .then()
                .body("total.accounts", equalTo(6));
        rolledUp(boris, account, "").spec(problem(ProblemType.NOT_FOUND));
        rolledUp(asha, UUID.randomUUID().toString(), "").spec(problem(ProblemType.NOT_FOUND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"colleague", "administrator", "partner"})
    void whoHasNothingToDoWithClientsReadsNothing(String role) {
        rolledUp(new Person(asha.id(), asha.login(), new String[] {role}), account, "")
                .spec(problem(ProblemType.FORBIDDEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"contract-manager", "marketing", "service-agent", "sales-head"})
    void whoIsInTheTeamReadsWhateverHeDoes(String role) {
        Person reader = office.person("Mira", role, office.territory("Elsewhere", ""));
        rolledUp(reader, account, "").spec(problem(ProblemType.NOT_FOUND));
        takeIntoTeam(reader);
        rolledUp(reader, account, "").statusCode(200).body("total.accounts", equalTo(4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "figures=profit | figures",
                "figures= | figures",
                "figures=deals,deals | figures",
                "figures=deals, | figures",
                "groupBy=tier | groupBy",
                "from=yesterday | from",
                "from=2026-02-02&until=2026-02-01 | until",
                "figures=deals&figures=needs | figures",
                "colour=red | colour"
            })
    void aWrongParameterIsNamed(String query, String parameter) {
        rolledUp(asha, account, "?" + query).spec(problemIn(ProblemType.INVALID_INPUT, parameter));
    }

    @Test
    void itAsksTheDatabaseAsOftenForManyCompaniesAsForOne() {
        Runnable rollUp = () -> rolledUp(asha, account, "?groupBy=child").statusCode(200);
        rollUp.run();
        int few = asked.during(rollUp).size();
        for (int i = 0; i < 8; i++) {
            contact(asha, below(account, asha, "More " + i, "KEY"));
        }
        assertThat(asked.during(rollUp)).hasSize(few);
        rolledUp(asha, account, "?groupBy=child").body("groups", hasSize(11));
    }

    @Test
    void twoMovesAtOnceMakeNoCircle() throws Exception {
        for (int round = 0; round < 5; round++) {
            String one = below(account, asha, "One " + round, "KEY");
            String other = below(account, asha, "Other " + round, "KEY");
            List<Integer> answers =
                    TradeEventTest.atOnce(
                            List.of(() -> moved(one, other), () -> moved(other, one)));
            assertThat(answers).containsExactlyInAnyOrder(200, 400);
            assertThat(
                            DATABASE.number(
                                    "select count(*) from account a join account b"
                                            + " on a.parent_id = b.id and b.parent_id = a.id"
                                            + " where a.id = ?::uuid",
                                    one))
                    .isZero();
        }
        rolledUp(asha, account, "?figures=accounts").body("total.accounts", equalTo(14));
    }

    private int moved(String account, String below) {
        return asha.changes(ACCOUNTS + account, "{\"parentId\":\"%s\"}".formatted(below))
                .statusCode();
    }
}
