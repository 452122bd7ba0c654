package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemIn;
import static org.setu.platform.testing.Tokens.as;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.setu.client.Office.Person;
import org.setu.client.account.TakingBackAccount;
import org.setu.platform.access.SystemWork;
import org.setu.platform.event.EventSchemas;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.SetuTestResource;
import org.setu.platform.testing.TestDatabase;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class WinLossComponentTest {

    private static final String WIN_LOSS = "/api/v1/competitors/win-loss";
    private static final TestDatabase DATABASE = TestDatabase.of("client");

    @Inject EventSchemas schemas;
    @Inject TakingBackAccount takingBack;

    private Office office;
    private Person head;
    private Person asha;
    private Person boris;
    private String account;
    private String globex;

    @BeforeEach
    void anAccountOfAshaAndACompetitor() {
        office = new Office();
        String east = office.territory("East", "");
        head = office.person("Head", "sales-head", east);
        asha = office.person("Asha", "account-manager", east);
        boris = office.person("Boris", "account-manager", office.territory("West", ""));
        account = account("Client");
        globex = competitor("Globex");
    }

    private String account(String name) {
        return Office.id(
                asha.asks().body(Map.of("name", office.name(name))).post("/api/v1/accounts"));
    }

    private String competitor(String name) {
        return Office.id(
                head.asks().body(Map.of("name", office.name(name))).post("/api/v1/competitors"));
    }

    private String met(String competitor, @Nullable String since) {
        Map<String, Object> body = new HashMap<>();
        body.put("accountId", account);
        body.put("competitorId", competitor);
        body.put("strength", "EQUAL");
        body.put("since", since);
        return "/api/v1/competitor-positions/"
                + Office.id(asha.asks().body(body).post("/api/v1/competitor-positions"));
    }

    /** A fact about a deal, as the example of its schema tells it but for what is said here. */
    private final class Fact {

        private final String type;
        private final String deal;
        private final long version;
        private final ObjectNode body;
        private String event = UUID.randomUUID().toString();

        Fact(String what, String deal, long version) {
            this.type = "org.setu.deal." + what + ".v1";
            this.deal = deal;
            this.version = version;
            this.body = Objects.requireNonNull(schemas.example(type)).deepCopy();
            body.put("dealId", deal);
            body.putObject("account").put("id", account).put("name", "Isdom");
        }

        Fact with(String field, @Nullable String value) {
            body.put(field, value);
            if (value == null) {
                body.remove(field);
            }
            return this;
        }

        Fact worth(String field, @Nullable String amount, String currency) {
            body.remove(field);
            if (amount != null) {
                body.putObject(field).put("amount", amount).put("currency", currency);
            }
            return this;
        }

        Fact at(@Nullable String account) {
            body.remove("account");
            if (account != null) {
                body.putObject("account").put("id", account);
            }
            return this;
        }

        Fact as(String event) {
            this.event = event;
            return this;
        }

        Fact send() {
            Facts.send(schemas, type, deal, version, event, "2026-11-20T10:15:30Z", body);
            return this;
        }

        /** Sends it and waits until it is the last that is known of the deal. */
        void told() {
            send();
            Awaitility.await(type + " " + version)
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> dealVersion(deal) == version);
        }

        /**
         * Sends it and waits until a later record of the same key, which tells nothing, is done.
         */
        void passed() {
            send();
            Fact later = new Fact("imported", deal, version + 1_000).with("state", "OPEN").send();
            Awaitility.await(type + " " + version + " passed")
                    .atMost(Duration.ofSeconds(20))
                    .until(() ->
                            DATABASE.number(
                                            "select count(*) from inbox where event_id = ?::uuid",
                                            later.event)
                                    == 1);
        }
    }

    private static long dealVersion(String deal) {
        return DATABASE.number(
                "select coalesce(max(deal_version), -1) from deal_outcome where id = ?::uuid",
                deal);
    }

    private static String deal() {
        return UUID.randomUUID().toString();
    }

    private Fact lost(String deal, long version, @Nullable String competitor) {
        return new Fact("lost", deal, version).with("competitor", competitor);
    }

    private Fact won(String deal, long version) {
        return new Fact("won", deal, version);
    }

    private static JsonPath figures(RequestSpecification caller, String query) {
        Response answer = caller.get(WIN_LOSS + query);
        answer.then().statusCode(200);
        return answer.jsonPath();
    }

    private JsonPath figures(String query) {
        return figures(asha.asks(), query);
    }

    private static Map<String, Object> group(JsonPath figures, String field, String value) {
        List<Map<String, Object>> groups = figures.getList("groups");
        return groups.stream()
                .filter(group -> value.equals(group.get(field)))
                .findFirst()
                .orElse(Map.of());
    }

    private void totals(int won, int lost) {
        JsonPath all = figures("");
        assertThat(all.getInt("total.won")).isEqualTo(won);
        assertThat(all.getInt("total.lost")).isEqualTo(lost);
    }

    @Test
    void nothingIsWonOrLostAtFirst() {
        asha.asks()
                .get(WIN_LOSS)
                .then()
                .statusCode(200)
                .body("groupBy", equalTo("none"), "from", nullValue(), "until", nullValue())
                .body("total.won", equalTo(0), "total.lost", equalTo(0))
                .body("total.winRate", nullValue())
                .body("total.winRateReason", equalTo("no deal was won or lost"))
                .body("groups.size()", equalTo(0));
        assertThat(figures("?groupBy=competitor").getList("groups")).isEmpty();
    }

    @Test
    void lostIsLostToWhomTheDealNamesByNameOrAlias() {
        head.changes(
                        "/api/v1/competitors/" + globex,
                        "{\"aliases\":[\"%s\"]}".formatted(office.name("GX")))
                .then()
                .statusCode(200);
        lost(deal(), 3, office.name("ＧＬＯＢＥＸ").replace(" ", "  "))
                .worth("expectedAmount", "100.50", "EUR")
                .told();
        lost(deal(), 3, office.name("g x")).worth("expectedAmount", "9.50", "EUR").told();
        lost(deal(), 3, office.name("gx")).worth("expectedAmount", "7", "USD").told();
        lost(deal(), 3, office.name("gx")).worth("expectedAmount", null, "").told();
        lost(deal(), 3, null).told();

        JsonPath byCompetitor = figures("?groupBy=competitor");
        Map<String, Object> group = group(byCompetitor, "key", globex);
        assertThat(group)
                .containsEntry("name", office.name("Globex"))
                .containsEntry("lost", 4)
                .containsEntry("won", 0)
                .containsEntry("winRate", 0.0f)
                .containsEntry("withoutValue", 1)
                .containsEntry("unrecognised", null)
                .containsEntry(
                        "lostValues",
                        List.of(
                                Map.of("amount", "110.00", "currency", "EUR"),
                                Map.of("amount", "7.00", "currency", "USD")))
                .containsEntry("wonValues", List.of());
        assertThat(byCompetitor.getList("groups.key")).containsExactly(globex, null);
        assertThat(byCompetitor.getInt("total.lost")).isEqualTo(5);
        assertThat(byCompetitor.getList("groups.unrecognised")).containsExactly(null, null);
    }

    @Test
    void aSumMayBeLargerThanAnyAmount() {
        String most = "9999999999999999999.999999";
        lost(deal(), 3, null).worth("expectedAmount", most, "EUR").told();
        lost(deal(), 3, null).worth("expectedAmount", most, "EUR").told();
        assertThat(figures("").getString("total.lostValues[0].amount"))
                .isEqualTo("19999999999999999999.999998");
    }

    @Test
    void whoIsNotRecognisedIsShownUntilHeIsAdded() {
        String said = office.name("Vandelay  Industries");
        lost(deal(), 2, said).told();
        lost(deal(), 2, said.toUpperCase()).told();
        JsonPath before = figures("?groupBy=competitor");
        assertThat(before.getList("groups.key")).containsExactly((Object) null);
        assertThat(before.getList("groups.lost")).containsExactly(2);
        assertThat(before.getString("groups[0].unrecognised")).isEqualToIgnoringCase(said);
        assertThat(figures("?competitorId=" + globex).getInt("total.lost")).isZero();

        head.changes(
                        "/api/v1/competitors/" + globex,
                        "{\"aliases\":[\"%s\"]}".formatted(office.name("vandelay industries")))
                .then()
                .statusCode(200);
        JsonPath after = figures("?groupBy=competitor");
        assertThat(after.getList("groups.key")).containsExactly(globex);
        assertThat(after.getList("groups.unrecognised")).containsExactly((Object) null);
        assertThat(figures("?competitorId=" + globex).getInt("total.lost")).isEqualTo(2);
    }

    @Test
    void wonIsWonAgainstAllWhoStoodAtTheAccountThatDay() {
        String initech = competitor("Initech");
        String hooli = competitor("Hooli");
        met(globex, null);
        met(initech, "2026-11-20");
        String gone = met(hooli, "2026-01-01");
        asha.orders(gone + "/end", Map.of("on", "2026-11-19")).then().statusCode(200);
        won(deal(), 2).with("closedOn", "2026-11-20").told();
        won(deal(), 2).with("closedOn", "2026-11-19").told();
        String elsewhere = account("Elsewhere");
        won(deal(), 2).with("closedOn", "2026-11-20").at(elsewhere).told();
        lost(deal(), 2, null).told();
        lost(deal(), 2, office.name("Globex")).told();

        JsonPath figures = figures("?groupBy=competitor");
        assertThat(group(figures, "key", globex))
                .containsEntry("won", 2)
                .containsEntry("lost", 1)
                .containsEntry("winRate", 66.67f);
        assertThat(group(figures, "key", initech)).containsEntry("won", 1).containsEntry("lost", 0);
        assertThat(group(figures, "key", hooli)).containsEntry("won", 1);
        List<Map<String, Object>> groups = figures.getList("groups");
        assertThat(groups)
                .filteredOn(group -> group.get("key") == null)
                .singleElement()
                .satisfies(group ->
                        assertThat(group).containsEntry("won", 1).containsEntry("lost", 1));
        assertThat(figures.getInt("total.won")).isEqualTo(3);
        assertThat(figures.getInt("total.lost")).isEqualTo(2);
        assertThat(group(figures, "key", globex))
                .containsEntry(
                        "wonValues", List.of(Map.of("amount", "9028.00", "currency", "USD")));
        JsonPath against = figures("?groupBy=month&competitorId=" + globex);
        assertThat(against.getInt("total.won")).isEqualTo(2);
        assertThat(against.getInt("total.lost")).isEqualTo(1);
        assertThat(against.getString("competitorId")).isEqualTo(globex);
        assertThat(against.getList("groups.key")).containsExactly("2026-11");
    }

    @Test
    void aWonDealThatNamesSomebodyIsWonAgainstHimAlone() {
        met(globex, null);
        String initech = competitor("Initech");
        won(deal(), 2).with("competitor", office.name("initech")).told();
        JsonPath figures = figures("?groupBy=competitor");
        assertThat(figures.getList("groups.key")).containsExactly(initech);
        assertThat(figures.getList("groups.won")).containsExactly(1);
    }

    @Test
    void theLastEndCountsAndAReopenedDealHasNone() {
        String deal = deal();
        lost(deal, 3, office.name("Globex")).told();
        totals(0, 1);
        new Fact("reopened", deal, 4).told();
        totals(0, 0);
        won(deal, 5).told();
        totals(1, 0);
        assertThat(figures("?groupBy=competitor").getList("groups.name"))
                .containsExactly((Object) null);
    }

    @Test
    void whatIsToldTwiceCountsOnce() {
        String deal = deal();
        String event = UUID.randomUUID().toString();
        lost(deal, 3, null).as(event).told();
        lost(deal, 3, null).as(event).passed();
        totals(0, 1);
        // The inbox knows the event, whatever it says now.
        won(deal, 9).as(event).passed();
        totals(0, 1);
        assertThat(dealVersion(deal)).isEqualTo(3);
    }

    @Test
    void olderNewsChangesNothing() {
        String deal = deal();
        new Fact("reopened", deal, 7).told();
        lost(deal, 6, office.name("Globex")).passed();
        totals(0, 0);
        won(deal, 8).told();
        lost(deal, 8, office.name("Globex")).passed();
        new Fact("reopened", deal, 7).passed();
        totals(1, 0);
        assertThat(dealVersion(deal)).isEqualTo(8);
    }

    @Test
    void importedDealsCountIfTheyHaveEnded() {
        new Fact("imported", deal(), 0)
                .with("state", "WON")
                .with("closedOn", "2017-03-01")
                .worth("closingAmount", "12", "USD")
                .told();
        new Fact("imported", deal(), 0)
                .with("state", "LOST")
                .with("closedOn", "2017-03-02")
                .with("lossReason", "Price")
                .told();
        String open = deal();
        new Fact("imported", open, 0).with("state", "OPEN").with("closedOn", null).passed();
        new Fact("imported", open, 0).with("state", "WON").with("closedOn", null).passed();
        totals(1, 1);
        assertThat(dealVersion(open)).isEqualTo(-1);
        assertThat(figures("?until=2017-03-01").getString("total.wonValues[0].amount"))
                .isEqualTo("12.00");
    }

    @Test
    void whoDoesNotSeeTheAccountCountsNothing() {
        met(globex, null);
        lost(deal(), 3, office.name("Globex")).told();
        won(deal(), 3).told();
        for (String by : List.of("none", "competitor", "account", "reason", "month")) {
            JsonPath seen = figures(head.asks(), "?groupBy=" + by);
            assertThat(seen.getInt("total.won")).isOne();
            assertThat(seen.getInt("total.lost")).isOne();
            JsonPath hidden = figures(boris.asks(), "?groupBy=" + by);
            assertThat(hidden.getInt("total.won")).isZero();
            assertThat(hidden.getInt("total.lost")).isZero();
            assertThat(hidden.getList("groups")).isEmpty();
        }
        assertThat(figures(boris.asks(), "?competitorId=" + globex).getInt("total.lost")).isZero();
    }

    @Test
    void aDealWithoutAccountOrOfAnUnknownOneCountsForThoseWhoSeeEverything() {
        String reason = office.name("Price");
        String unknown = UUID.randomUUID().toString();
        List<String> deals = new ArrayList<>();
        for (@Nullable String at : new String[] {null, unknown}) {
            String deal = deal();
            deals.add(deal);
            new Fact("lost", deal, 2).with("lossReason", reason).at(at).told();
        }
        for (Person person : List.of(asha, head, boris)) {
            assertThat(figures(person.asks(), "").getInt("total.lost")).isZero();
        }
        assertThat(group(figures(Office.auditor(), "?groupBy=reason"), "key", reason))
                .containsEntry("lost", 2);
        for (String deal : deals) {
            new Fact("reopened", deal, 3).told();
        }
        assertThat(group(figures(Office.auditor(), "?groupBy=reason"), "key", reason)).isEmpty();
        lost(deals.getFirst(), 4, null).told();
        totals(0, 1);
    }

    @Test
    void endsAreGroupedAndCutByTheDay() {
        String other = account("Other");
        lost(deal(), 2, null).with("closedOn", "2026-09-30").with("lossReason", "Price").told();
        lost(deal(), 2, null).with("closedOn", "2026-10-01").with("lossReason", "Price").told();
        lost(deal(), 2, null).with("closedOn", "2026-10-31").with("lossReason", "Time").told();
        won(deal(), 2).with("closedOn", "2026-10-31").at(other).told();

        JsonPath byAccount = figures("?groupBy=account");
        assertThat(byAccount.getList("groups.key")).containsExactly(account, other);
        assertThat(byAccount.getList("groups.name"))
                .containsExactly(office.name("Client"), office.name("Other"));
        assertThat(byAccount.getList("groups.winRate")).containsExactly(0.0f, 100.0f);
        JsonPath byReason = figures("?groupBy=reason");
        assertThat(byReason.getList("groups.key")).containsExactly("Price", "Time", null);
        assertThat(byReason.getList("groups.lost")).containsExactly(2, 1, 0);
        JsonPath byMonth = figures("?groupBy=month");
        assertThat(byMonth.getList("groups.key")).containsExactly("2026-10", "2026-09");
        JsonPath cut = figures("?from=2026-10-01&until=2026-10-31");
        assertThat(cut.getInt("total.lost")).isEqualTo(2);
        assertThat(cut.getInt("total.won")).isEqualTo(1);
        assertThat(cut.getString("from")).isEqualTo("2026-10-01");
        assertThat(figures("?until=2026-09-30").getInt("total.lost")).isEqualTo(1);
        assertThat(figures("?from=2026-11-01").getInt("total.lost")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "groupBy=colour, groupBy",
        "groupBy=, groupBy",
        "from=yesterday, from",
        "from=1969-12-31, from",
        "until=2026-02-30, until",
        "from=2026-02-02&until=2026-02-01, until",
        "competitorId=17, competitorId",
        "limit=1, limit",
        "from=2026-01-01&from=2026-01-02, from"
    })
    void aBadParameterIsNamed(String query, String parameter) {
        asha.asks()
                .get(WIN_LOSS + "?" + query)
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, parameter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"colleague", "administrator", "partner"})
    void whoSeesNoAccountsCountsNone(String role) {
        as("nobody", role).get(WIN_LOSS).then().spec(problem(ProblemType.FORBIDDEN));
    }

    @Test
    void anAccountWithAnEndedDealOrACompetitorIsNotTakenBack() {
        lost(deal(), 2, null).told();
        assertThat(takenBack(account)).isFalse();
        account = account("Met");
        met(globex, null);
        assertThat(takenBack(account)).isFalse();
        assertThat(takenBack(account("Unused"))).isTrue();
    }

    private boolean takenBack(String id) {
        return SystemWork.call(
                "test",
                () ->
                        QuarkusTransaction.requiringNew()
                                .call(() -> takingBack.takeBack(UUID.fromString(id))));
    }
}
