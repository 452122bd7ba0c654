package org.setu.client.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.setu.platform.testing.ProblemMatch.problemIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.setu.client.Dealings;
import org.setu.client.Office;
import org.setu.client.Office.Person;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.SetuTestResource;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class RfmComponentTest {

    private static final String RFM = "/api/v1/rfm";

    private Office office;
    private Person asha;
    private Person boris;

    @BeforeEach
    void twoManagers() {
        office = new Office();
        asha = office.person("Asha", "account-manager", "");
        boris = office.person("Boris", "account-manager", "");
    }

    private String account(Person owner, String name) {
        return Office.id(
                owner.asks().body(Map.of("name", office.name(name))).post("/api/v1/accounts"));
    }

    private static List<Map<String, Object>> rows(RequestSpecification by, String query) {
        Response answer = by.get(RFM + query);
        answer.then().statusCode(200);
        return answer.jsonPath().getList("items");
    }

    private static Map<String, Object> row(Person by, String account, String query) {
        return rows(by.asks(), query).stream()
                .filter(row -> account.equals(row.get("accountId")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAccountIsToldWithWhatItBought() {
        String account = account(asha, "Client");
        LocalDate day = LocalDate.of(2026, 6, 15);
        Dealings.won(account, day, "100.50", "EUR");
        Dealings.won(account, day.minusMonths(1), "9.5", "EUR");
        Dealings.won(account, day.minusMonths(1), "7", "USD");
        Dealings.won(account, day.minusMonths(1), null, "EUR");
        Dealings.won(account, day.minusYears(2), "1000", "EUR");
        Dealings.won(account, day.plusDays(11), "1000", "EUR");
        Dealings.lost(account, day.plusDays(3), "1000", "EUR");
        Map<String, Object> row = row(asha, account, "?asOf=2026-06-25&months=12&currency=EUR");
        assertThat(row)
                .containsEntry("lastWonOn", "2026-06-15")
                .containsEntry("recencyDays", 10)
                .containsEntry("frequency", 4)
                .containsEntry("monetary", Map.of("amount", "110.00", "currency", "EUR"))
                .containsEntry("code", "111");
        assertThat(row(asha, account, "?asOf=2026-06-25&currency=USD"))
                .containsEntry("monetary", Map.of("amount", "7.00", "currency", "USD"));
        assertThat(row(asha, account, "?asOf=2026-06-25&months=120")).containsEntry("frequency", 5);
    }

    @Test
    void withoutAWinThereIsAReasonAndNoScore() {
        String none = account(asha, "None");
        String other = account(asha, "Other currency");
        Dealings.lost(none, Dealings.today(), "5", "EUR");
        Dealings.won(other, Dealings.today(), "5", "USD");
        assertThat(row(asha, none, "?currency=EUR"))
                .containsEntry("reason", "NO_WIN")
                .doesNotContainKeys("recencyDays", "recencyScore", "frequencyScore", "code")
                .containsEntry("accountId", none);
        assertThat(row(asha, other, "?currency=EUR"))
                .containsEntry("reason", "NO_VALUE_IN_CURRENCY")
                .containsEntry("recencyScore", 1)
                .containsEntry("frequencyScore", 1);
        asha.asks()
                .get(RFM + "/cells?currency=EUR")
                .then()
                .statusCode(200)
                .body("accounts", equalTo(2), "currency", equalTo("EUR"), "months", equalTo(12))
                .body("cells.reason.sort()", equalTo(List.of("NO_VALUE_IN_CURRENCY", "NO_WIN")));
    }

    @Test
    void scoresAreThoseOfThePureQuintiles() {
        Random random = new Random(7);
        List<String> accounts = new ArrayList<>();
        Map<String, LocalDate> last = new HashMap<>();
        Map<String, Integer> frequency = new HashMap<>();
        Map<String, BigDecimal> monetary = new HashMap<>();
        for (int i = 0; i < 33; i++) {
            String account = account(asha, "Client " + i);
            accounts.add(account);
            for (int deals = random.nextInt(5); deals > 0; deals--) {
                LocalDate day = Dealings.today().minusDays(random.nextInt(15));
                int amount = 10 * random.nextInt(4);
                boolean euro = random.nextInt(5) > 0;
                Dealings.won(account, day, "" + amount, euro ? "EUR" : "INR");
                last.merge(account, day, (a, b) -> a.isAfter(b) ? a : b);
                frequency.merge(account, 1, Integer::sum);
                if (euro) {
                    monetary.merge(account, BigDecimal.valueOf(amount), BigDecimal::add);
                }
            }
        }
        Map<String, Integer> r = scores(last);
        Map<String, Integer> f = scores(frequency);
        Map<String, Integer> m = scores(monetary);
        Map<String, Long> cells = new TreeMap<>();
        List<Map<String, Object>> rows = new ArrayList<>();
        String next = "";
        do {
            JsonPath page = asha.asks().get(RFM + "?currency=EUR&limit=10" + next).jsonPath();
            rows.addAll(page.getList("items"));
            next = page.getString("next") == null ? null : "&after=" + page.getString("next");
        } while (next != null);
        assertThat(rows)
                .extracting(row -> row.get("accountId"))
                .containsExactlyInAnyOrderElementsOf(accounts);
        for (Map<String, Object> row : rows) {
            String account = (String) row.get("accountId");
            assertThat(row.get("recencyScore")).as("recency of %s", row).isEqualTo(r.get(account));
            assertThat(row.get("frequencyScore"))
                    .as("frequency of %s", row)
                    .isEqualTo(f.get(account));
            assertThat(row.get("monetaryScore")).as("value of %s", row).isEqualTo(m.get(account));
            if (m.get(account) != null) {
                String code = "" + r.get(account) + f.get(account) + m.get(account);
                assertThat(row).containsEntry("code", code);
                cells.merge(code, 1L, Long::sum);
            }
        }
        Map<String, Long> told = new TreeMap<>();
        List<Map<String, Object>> groups =
                asha.asks().get(RFM + "/cells?currency=EUR").jsonPath().getList("cells");
        for (Map<String, Object> cell : groups) {
            if (cell.get("code") != null) {
                told.put(
                        (String) cell.get("code"),
                        Long.parseLong(String.valueOf(cell.get("accounts"))));
            }
        }
        assertThat(told).isEqualTo(cells);
        cells.forEach((code, count) ->
                assertThat(rows(asha.asks(), "?currency=EUR&limit=200&code=" + code))
                        .hasSize(count.intValue())
                        .allSatisfy(row -> assertThat(row).containsEntry("code", code)));
    }

    private static <T extends Comparable<? super T>> Map<String, Integer> scores(
            Map<String, T> of) {
        List<String> accounts = List.copyOf(of.keySet());
        List<Integer> scores =
                Quintiles.scores(
                        accounts.stream().map(of::get).toList(), Comparator.naturalOrder());
        Map<String, Integer> byAccount = new HashMap<>();
        for (int i = 0; i < accounts.size(); i++) {
            byAccount.put(accounts.get(i), scores.get(i));
        }
        return byAccount;
    }

    @Test
    void whoIsRankedDependsOnWhoAsksAndOnTheSegment() {
        String ours = account(asha, "Ours");
        String second = account(asha, "Second");
        String theirs = account(boris, "Theirs");
        Dealings.won(ours, Dealings.today(), "50", "EUR");
        Dealings.won(second, Dealings.today().minusDays(5), "10", "EUR");
        Dealings.won(theirs, Dealings.today(), "90", "EUR");
        assertThat(row(asha, ours, "")).containsEntry("code", "313");
        assertThat(rows(asha.asks(), ""))
                .extracting(row -> row.get("accountId"))
                .doesNotContain(theirs);
        assertThat(rows(boris.asks(), ""))
                .extracting(row -> row.get("accountId"))
                .containsExactly(theirs);
        boris.asks().get(RFM + "/cells").then().body("accounts", equalTo(1));
        String segment =
                Office.id(
                        asha.asks()
                                .body(Map.of("name", office.name("One"), "kind", "STATIC"))
                                .post("/api/v1/segments"));
        asha.asks()
                .body(Map.of("accountIds", List.of(ours)))
                .header("If-Match", "*")
                .post("/api/v1/segments/" + segment + "/members")
                .then()
                .statusCode(200);
        assertThat(rows(asha.asks(), "?segment=" + segment)).hasSize(1);
        assertThat(row(asha, ours, "?segment=" + segment)).containsEntry("code", "111");
        asha.asks().get(RFM + "/cells?segment=" + segment).then().body("accounts", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({
        "segment=x,segment",
        "segment=00000000-0000-7000-8000-000000000000,segment",
        "asOf=tomorrow,asOf",
        "asOf=2199-01-01,asOf",
        "asOf=1200-01-01,asOf",
        "months=0,months",
        "months=121,months",
        "currency=euro,currency",
        "code=666,code",
        "limit=0,limit",
        "limit=201,limit",
        "after=x,after",
        "shoe=1,shoe"
    })
    void aBadParameterIsNamed(String query, String parameter) {
        asha.asks()
                .get(RFM + "?" + query)
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, parameter));
    }
}
