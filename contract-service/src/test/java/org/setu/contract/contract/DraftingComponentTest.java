package org.setu.contract.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.ProblemMatch.problemIn;
import static org.setu.platform.testing.Tokens.as;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.setu.contract.ContractScenario;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.KafkaRecords;

@QuarkusTest
class DraftingComponentTest extends ContractScenario {

    private final UUID deal = UUID.randomUUID();
    private final UUID quote = UUID.randomUUID();

    @Test
    void aDealAsksForItsContractWhichIsDraftedOnce() throws Exception {
        UUID event = UUID.randomUUID();
        ask(event, "ru", null);
        ask(event, "ru", null);
        String contract = draftOfDeal();

        eve().get(contract)
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("title", equalTo("Договор поставки"))
                .body("language", equalTo("ru"))
                .body("account.name", equalTo("Isdom " + run))
                .body("owner.id", equalTo(asha.toString()))
                .body("deal.number", equalTo("D-2026-000042"))
                .body("quote.id", equalTo(quote.toString()))
                .body("contact.email", equalTo("anna@isdom.example"))
                .body("total.amount", equalTo("1180.00"), "net.amount", equalTo("1000.00"))
                .body("lines", hasSize(1))
                .body("lines[0].quantity", equalTo(10))
                .body("textVersion", equalTo(1));
        eve().get(contract + "/versions/1")
                .then()
                .statusCode(200)
                .body("cause", equalTo("DRAFTED"))
                .body("clauses[1].body", containsString("1\u00a0180,00\u00a0EUR"))
                .body("clauses[2].body", containsString("31 января 2099"))
                .body("clauses[3].body", containsString("в течение 45 календарных дней"));
        assertThat(DATABASE.number("select count(*) from contract where deal_id = ?", deal))
                .isEqualTo(1);

        String drafted = fact("drafted", contract).value();
        assertThat(drafted).contains("\"dealId\":\"" + deal, "\"state\":\"DRAFT\"");
        assertThat(notice("contract-drafted", contract, asha).value())
                .contains("/app/contracts/" + id(contract));
        assertThat(notice("contract-drafted", contract, olga)).isNotNull();
    }

    @Test
    void itIsSeenByThoseWhoSeeTheDealTheAccountAndByEveryContractManager() throws Exception {
        UUID teammate = UUID.randomUUID();
        world.keep(
                teammate, 1, "tim" + run, "account-manager", List.of("t:" + deal), List.of(), true);
        ask(UUID.randomUUID(), "hi", "NO-SUCH");
        String contract = draftOfDeal();

        asha().get(contract).then().statusCode(200).body("title", equalTo("आपूर्ति अनुबंध"));
        olga().get(contract).then().statusCode(200).body("templateCode", equalTo("SUPPLY"));
        pavel().get(contract).then().statusCode(200);
        as("tim" + run, "account-manager").get(contract).then().statusCode(200);
        boris().get(contract).then().spec(problem(ProblemType.NOT_FOUND));
        anna().get(contract).then().spec(problem(ProblemType.NOT_FOUND));
        anna().get(CONTRACTS + "?q=" + run).then().body("items", hasSize(0));
        asha().get(CONTRACTS + "?dealId=" + deal + "&count=true")
                .then()
                .body("items", hasSize(1), "total", equalTo(1));
        asha().get(CONTRACTS + "?q=" + run + "&state=ACTIVE").then().body("items", hasSize(0));
        as("root", "administrator").get(contract).then().spec(problem(ProblemType.FORBIDDEN));
    }

    @Test
    void aContractThatNoDealAskedForIsDraftedByHand() {
        Map<String, Object> body = draft();
        body.put("language", "hi");
        Response created = asha().body(body).post(CONTRACTS);
        created.then()
                .statusCode(201)
                .body("owner.id", equalTo(asha.toString()))
                .body("total.amount", equalTo("1000.00"))
                .body("state", equalTo("DRAFT"));
        String number = created.path("number");
        assertThat(number).matches("K-\\d{4}-\\d{6}");
        asha().header("If-None-Match", created.header("ETag"))
                .get(created.header("Location"))
                .then()
                .statusCode(304);
        asha().get(CONTRACTS + "?number=" + number).then().body("items", hasSize(1));
    }

    @Test
    void sendingItAgainDraftsOne() {
        String key = UUID.randomUUID().toString();
        String first =
                asha().header("Idempotency-Key", key).body(draft()).post(CONTRACTS).path("id");
        asha().header("Idempotency-Key", key)
                .body(draft())
                .post(CONTRACTS)
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        assertThat(DATABASE.number("select count(*) from contract where account_id = ?", account))
                .isEqualTo(1);
    }

    @Test
    void whatIsWrongIsNamed() {
        refused("accountId", null, "/accountId");
        refused("accountId", UUID.randomUUID(), "/accountId");
        refused("accountId", world.account("Other", UUID.randomUUID()), "/accountId");
        refused("ownerId", UUID.randomUUID(), "/ownerId");
        refused("language", "de", "/language");
        refused("templateCode", "NO-SUCH", "/templateCode");
        refused("paymentDays", 400, "/paymentDays");
        refused("paymentDays", null, "/paymentDays");
        refused("lines", List.of(), "/lines");
        refused("lines", List.of(line(PRODUCT, "0", "1", "0", "1")), "/lines/0/quantity");
        refused("lines", List.of(line(PRODUCT, "1", "-1", "0", "1")), "/lines/0/unitPrice/amount");
        refused("lines", List.of(line(PRODUCT, "1", "1", "101", "1")), "/lines/0/discountPercent");
        refused("lines", List.of(line(PRODUCT, "2", "5", "10", "10")), "/lines/0/net/amount");
        refused(
                "lines",
                List.of(line(PRODUCT, "1", "9999999999999999", "0", "1")),
                "/lines/0/unitPrice/amount");
        refused("deliveryOn", "+999999999-12-31", "/deliveryOn");
        Map<String, Object> dollars = new HashMap<>(line(PRODUCT, "1", "1", "0", "1"));
        dollars.put("net", Map.of("amount", "1", "currency", "USD"));
        refused(
                "lines",
                List.of(line(PRODUCT, "1", "1", "0", "1"), dollars),
                "/lines/1/net/currency");
        refused("contact", Map.of("id", contact, "name", " "), "/contact/name");
        refused("colour", "red", "/colour");
        asha().get(CONTRACTS + "?colour=red")
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, "colour"));
        anna().body(draft()).post(CONTRACTS).then().spec(problem(ProblemType.FORBIDDEN));
        assertThat(DATABASE.number("select count(*) from contract where account_id = ?", account))
                .isZero();
    }

    private void refused(String field, @Nullable Object value, String pointer) {
        Map<String, Object> body = draft();
        body.put(field, value);
        asha().body(body)
                .post(CONTRACTS)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, pointer));
    }

    private String draftOfDeal() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        DATABASE.number("select count(*) from contract where deal_id = ?", deal)
                                >= 1);
        return CONTRACTS
                + "/"
                + DATABASE.rows("select id from contract where deal_id = ?", deal)
                        .getFirst()
                        .get("id");
    }

    private void ask(UUID event, String language, @Nullable String template) throws Exception {
        Map<String, Object> body = new HashMap<>();
        body.put("at", "2026-11-24T10:00:00Z");
        body.put("dealId", deal);
        body.put("dealNumber", "D-2026-000042");
        body.put("dealName", "GTX Pro for Isdom");
        body.put("account", Map.of("id", account, "name", "Isdom " + run));
        body.put("owner", Map.of("id", asha, "name", "asha" + run));
        body.put("requestedBy", Map.of("id", asha, "name", "asha" + run));
        body.put("subjects", List.of("t:" + deal, "x:" + account));
        body.put("language", language);
        if (template != null) {
            body.put("templateCode", template);
        }
        body.put("quote", Map.of("id", quote, "number", "Q-2026-000123", "version", 1));
        body.put(
                "partnerContact",
                Map.of("id", contact, "name", "Anna", "email", "anna@isdom.example"));
        body.put("lines", List.of(line(PRODUCT, "10", "100.00", "0", "1000.00")));
        body.put("net", eur("1000.00"));
        body.put("total", eur("1180.00"));
        body.put("paymentDays", 45);
        body.put("deliveryOn", "2099-01-31");
        body.put("later", "fields may come");
        KafkaRecords.send(
                "setu.deal.fact",
                deal.toString(),
                new ObjectMapper().writeValueAsString(body),
                Map.of(
                        "ce_id",
                        event.toString(),
                        "ce_source",
                        "/setu/deal",
                        "ce_type",
                        "org.setu.deal.contract-requested.v1",
                        "ce_subject",
                        deal.toString(),
                        "ce_time",
                        "2026-11-24T10:00:00Z",
                        "ce_specversion",
                        "1.0",
                        "content-type",
                        "application/json",
                        "aggregateversion",
                        "3",
                        "actor",
                        "p:" + asha));
    }
}
