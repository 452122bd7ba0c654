package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemIn;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.setu.client.Office.Person;
import org.setu.platform.event.EventSchemas;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.SetuTestResource;
import org.setu.platform.testing.TestDatabase;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class ReordersComponentTest {

    private static final String EXPECTED = "/api/v1/reorder-expectations";
    private static final TestDatabase DATABASE = TestDatabase.of("client");

    @Inject EventSchemas schemas;

    private final String pump = UUID.randomUUID().toString();
    private final LocalDate today = Dealings.today();
    private Office office;
    private Person asha;
    private Person boris;
    private String account;

    @BeforeEach
    void anAccountOfAsha() {
        office = new Office();
        asha = office.person("Asha", "account-manager", office.territory("East", ""));
        boris = office.person("Boris", "account-manager", office.territory("West", ""));
        account = account("回头客");
    }

    private String account(String name) {
        return Office.id(
                asha.asks().body(Map.of("name", office.name(name))).post("/api/v1/accounts"));
    }

    /** A fact about a deal; waits until it was heard. */
    private void told(String what, String deal, long version, String on, String... products) {
        String type = "org.setu.deal." + what + ".v1";
        ObjectNode body = Objects.requireNonNull(schemas.example(type)).deepCopy();
        body.put("dealId", deal);
        body.putObject("account").put("id", account).put("name", "x");
        if (body.has("closedOn")) {
            body.put("closedOn", on);
        }
        ArrayNode lines = body.putArray("lines");
        for (String product : products) {
            ObjectNode line = lines.addObject();
            line.put("productId", product).put("productCode", "P-1").put("productName", "Насос");
            line.put("quantity", 1);
            line.putObject("amount").put("amount", "1.00").put("currency", "EUR");
        }
        String event = UUID.randomUUID().toString();
        Facts.send(schemas, type, deal, version, event, "2026-11-20T10:15:30Z", body);
        Awaitility.await(type + " " + version)
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        DATABASE.number(
                                        "select count(*) from inbox where event_id = ?::uuid",
                                        event)
                                == 1);
    }

    private String won(String on) {
        String deal = UUID.randomUUID().toString();
        told("won", deal, 2, on, pump);
        return deal;
    }

    private ValidatableResponse expected(String query) {
        return asha.asks().get(EXPECTED + "?accountId=" + account + query).then().statusCode(200);
    }

    @Test
    void afterThreePurchasesTheNextIsExpectedAfterTheMedianGap() {
        won("2026-01-01");
        won("2026-01-11");
        expected("").body("items", empty());
        won("2026-02-10");
        expected("")
                .body("items.accountName", contains(office.name("回头客")))
                .body("items.ownerId", contains(asha.id()))
                .body("items.productId", contains(pump), "items.productName", contains("Насос"))
                .body("items.productCode", contains("P-1"), "items.purchases", contains(3))
                .body("items.lastOn", contains("2026-02-10"), "items.everyDays", contains(20))
                .body("items.expectedOn", contains("2026-03-02"))
                .body("items.state", contains("GONE_QUIET"));
        won("2026-02-13");
        expected("").body("items.everyDays", contains(10), "items.purchases", contains(4));
    }

    @Test
    void twoDealsOfOneDayAreOnePurchase() {
        won("2026-01-01");
        won("2026-01-11");
        won("2026-01-11");
        expected("").body("items", empty());
        told("won", UUID.randomUUID().toString(), 2, "2026-01-21", pump, pump);
        expected("").body("items.purchases", contains(3), "items.everyDays", contains(10));
    }

    @Test
    void whatIsTakenBackWasNotBought() {
        won("2026-01-01");
        won("2026-01-11");
        String deal = won("2026-01-21");
        told("reopened", deal, 3, "");
        expected("").body("items", empty());
        told("won", deal, 4, "2026-01-31", pump);
        expected("").body("items.lastOn", contains("2026-01-31"));
        told("won", deal, 2, "2026-01-21", pump);
        expected("").body("items.lastOn", contains("2026-01-31"));
        told("lost", deal, 6, "2026-01-31", pump);
        expected("").body("items", empty());
    }

    @Test
    void whatWasLostWasNotBought() {
        won("2026-01-01");
        won("2026-01-11");
        told("lost", UUID.randomUUID().toString(), 2, "2026-01-21", pump);
        expected("").body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "10, EXPECTED, 0",
        "20, EXPECTED, 0",
        "21, OVERDUE, 1",
        "40, OVERDUE, 20",
        "41, GONE_QUIET, 21"
    })
    void itIsOverdueAndThenQuiet(int daysAgo, String state, int overdue) {
        LocalDate last = today.minusDays(daysAgo);
        won(last.minusDays(40).toString());
        won(last.minusDays(20).toString());
        won(last.toString());
        expected("").body("items.state", contains(state), "items.daysOverdue", contains(overdue));
        expected("&expectedOn[lt]=" + today)
                .body("items.size()", equalTo(state.equals("EXPECTED") ? 0 : 1));
    }

    @Test
    void listsAreFilteredAndTheMostOverdueComesFirst() {
        for (String on : List.of("2026-01-01", "2026-01-11", "2026-01-21")) {
            won(on);
        }
        String valve = UUID.randomUUID().toString();
        for (String on : List.of("2025-01-01", "2025-01-11", "2025-01-21", "2025-01-31")) {
            told("won", UUID.randomUUID().toString(), 2, on, valve);
        }
        expected("").body("items.productId", contains(valve, pump));
        expected("&sort=-expectedOn").body("items.productId", contains(pump, valve));
        expected("&productId=" + pump).body("items.productId", contains(pump));
        expected("&purchases[gt]=3").body("items.productId", contains(valve));
        expected("&lastOn[gte]=2026-01-01&everyDays=10").body("items.productId", contains(pump));
        expected("&productCode=P-1&limit=1").body("items.productId", contains(valve));
        asha.asks().get(EXPECTED + "?ownerId=" + asha.id()).then().body("items.size()", equalTo(2));
        asha.asks()
                .get(EXPECTED + "?mood=1")
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, "mood"));
        asha.asks()
                .get(EXPECTED + "?expectedOn=yesterday")
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, "expectedOn"));
    }

    @Test
    void theyFollowTheAccount() {
        for (String on : List.of("2026-01-01", "2026-01-11", "2026-01-21")) {
            won(on);
        }
        boris.asks().get(EXPECTED + "?accountId=" + account).then().body("items", empty());
        asha.changes("/api/v1/accounts/" + account, "{\"ownerId\":\"%s\"}".formatted(boris.id()))
                .then()
                .statusCode(200);
        expected("").body("items", empty());
        boris.asks()
                .get(EXPECTED + "?ownerId=" + boris.id())
                .then()
                .body("items.accountId", contains(account));
        boris.orders("/api/v1/accounts/" + account + "/archive", Map.of()).then().statusCode(200);
        boris.asks().get(EXPECTED + "?accountId=" + account).then().body("items", empty());
        boris.orders("/api/v1/accounts/" + account + "/restore", Map.of()).then().statusCode(200);
        boris.asks()
                .get(EXPECTED + "?accountId=" + account)
                .then()
                .body("items.accountId", hasItem(account));
    }

    @Test
    void onlyThoseMayAskWhoWorkWithClients() {
        Person colleague = office.person("Kim", "colleague", "");
        colleague.asks().get(EXPECTED).then().spec(problem(ProblemType.FORBIDDEN));
        Office.administrator().get(EXPECTED).then().spec(problem(ProblemType.FORBIDDEN));
        Office.auditor().get(EXPECTED).then().statusCode(200);
    }

    /** The database and a few lines of Java agree on random purchases. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theMedianIsTheMedian(long seed) {
        Random random = new Random(seed);
        TreeSet<LocalDate> days = new TreeSet<>();
        int deals = 3 + random.nextInt(9);
        for (int i = 0; i < deals; i++) {
            LocalDate on = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(400));
            days.add(on);
            DATABASE.execute(
                    "insert into product_purchase (id, version, visibility_unit, account_id,"
                            + " deal_id, product_id, bought_on) values (?, 0, ?, ?, ?, ?, ?)",
                    UUID.randomUUID(),
                    UUID.fromString(account),
                    UUID.fromString(account),
                    UUID.randomUUID(),
                    UUID.fromString(pump),
                    on);
        }
        LocalDate[] sorted = days.toArray(LocalDate[]::new);
        long[] gaps = new long[sorted.length - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = sorted[i + 1].toEpochDay() - sorted[i].toEpochDay();
        }
        Arrays.sort(gaps);
        int middle = gaps.length / 2;
        long median =
                gaps.length % 2 == 1 ? gaps[middle] : (gaps[middle - 1] + gaps[middle] + 1) / 2;
        assertThat(gaps.length).isGreaterThanOrEqualTo(2);
        expected("")
                .body("items.everyDays", contains((int) median))
                .body("items.expectedOn", contains(days.last().plusDays(median).toString()));
    }
}
