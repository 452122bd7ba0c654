package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.setu.client.Office.Person;
import org.setu.client.spreadsheet.web.SheetContent;
import org.setu.client.spreadsheet.web.TableFile;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.SetuTestResource;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class AccountExportComponentTest {

    private static final String ACCOUNTS = "/api/v1/accounts";
    private static final String SHEET = ACCOUNTS + "/export?format=xlsx&sort=createdAt";

    private Office office;
    private Person asha;
    private Person boris;

    @BeforeEach
    void twoWhoSellInTheEast() {
        office = new Office();
        String east = office.territory("East", "");
        asha = office.person("Asha", "account-manager", east);
        boris = office.person("Boris", "account-manager", east);
    }

    @AfterEach
    void nobodyElseNeedsTheFields() {
        CustomFieldCalls.retireAll();
    }

    private void open(Person who, String name, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("name", office.name(name));
        who.asks().body(body).post(ACCOUNTS).then().statusCode(201);
    }

    private static String field(String type) {
        Map<String, Object> body = CustomFieldCalls.plain(type);
        CustomFieldCalls.add(body);
        return String.valueOf(body.get("key"));
    }

    /** Column to cell, for each row below the header. */
    private static List<Map<String, Object>> rows(Response answer) {
        answer.then().statusCode(200).header("Content-Type", equalTo(TableFile.XLSX_TYPE));
        List<List<Object>> content = SheetContent.of(answer.asByteArray());
        List<Object> header = content.getFirst();
        return content.stream()
                .skip(1)
                .map(cells -> {
                    Map<String, Object> row = new HashMap<>();
                    for (int at = 0; at < header.size(); at++) {
                        row.put(String.valueOf(header.get(at)), cells.get(at));
                    }
                    return row;
                })
                .toList();
    }

    @Test
    void aSheetHoldsWhatTheListShowsInItsOrder() {
        open(asha, "=HYPERLINK(\"http://x\")", Map.of());
        open(asha, "Большое путешествие", Map.of("tier", "KEY"));
        open(asha, "東京電力株式会社", Map.of());
        open(boris, "Not hers", Map.of());
        JsonPath listed = asha.asks().get(ACCOUNTS + "?sort=createdAt").jsonPath();
        Response answer = asha.asks().get(SHEET);
        answer.then()
                .header("Content-Disposition", equalTo("attachment; filename=\"accounts.xlsx\""));
        List<Map<String, Object>> rows = rows(answer);
        assertThat(rows).hasSize(3);
        for (String column : List.of("id", "name", "tier", "status", "ownerId")) {
            assertThat(rows)
                    .extracting(row -> row.get(column))
                    .as(column)
                    .isEqualTo(listed.getList("items." + column));
        }
        assertThat(rows(asha.asks().get(SHEET + "&tier=KEY")))
                .extracting(row -> row.get("name"))
                .containsExactly(office.name("Большое путешествие"));
        assertThat(rows(asha.asks().get(SHEET + "&name=nothing"))).isEmpty();
    }

    @Test
    void itsCellsHaveTheTypesOfWhatTheySay() {
        String fleet = field("DECIMAL");
        String since = field("DAY");
        String approved = field("BOOLEAN");
        open(
                asha,
                "Typed",
                Map.of(
                        "phones",
                        List.of("+4930123456"),
                        "creditLimit",
                        Map.of("amount", "25000.50", "currency", "EUR"),
                        "revenue",
                        Map.of("amount", "12345678901234567.89", "currency", "USD"),
                        "paymentDays",
                        30,
                        "custom",
                        Map.of(fleet, -2.5, since, "2019-02-28", approved, true)));
        Map<String, Object> row = rows(asha.asks().get(SHEET)).getFirst();
        assertThat(row)
                .containsEntry("phones", "+4930123456")
                .containsEntry("creditLimit", new BigDecimal("25000.50"))
                .containsEntry("creditLimitCurrency", "EUR")
                .containsEntry("revenue", "12345678901234567.89")
                .containsEntry("paymentDays", new BigDecimal(30))
                .containsEntry("archived", false)
                .containsEntry("legalName", null)
                .containsEntry("custom." + fleet, new BigDecimal("-2.5"))
                .containsEntry("custom." + since, LocalDate.of(2019, 2, 28))
                .containsEntry("custom." + approved, true);
        assertThat(asha.asks().get(ACCOUNTS + "/export").asString())
                .as("a negative number in CSV is no formula")
                .contains(",-2.5")
                .contains(",25000.50,EUR,")
                .contains(",2019-02-28");
    }

    @Test
    void whoMayNotReadAccountsGetsNoSheet() {
        open(asha, "Kept", Map.of());
        Person other = office.person("Other", "account-manager", office.territory("West", ""));
        assertThat(rows(other.asks().get(SHEET))).isEmpty();
        Office.administrator().get(SHEET).then().spec(problem(ProblemType.FORBIDDEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=1", "after=x", "count=true", "nonsense=1"})
    void whatAnExportDoesNotKnowIsRefused(String parameter) {
        asha.asks()
                .get(SHEET + "&" + parameter)
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, parameter.replaceAll("=.*", "")));
    }
}
