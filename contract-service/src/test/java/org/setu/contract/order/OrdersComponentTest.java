package org.setu.contract.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.setu.contract.ContractScenario;
import org.setu.platform.problem.ProblemType;

@QuarkusTest
class OrdersComponentTest extends ContractScenario {

    private static final String ORDERS = "/api/v1/orders";

    @Inject NoticingLateOrders late;

    @Test
    void thePartnerOrdersAtTheContractsPricesAndItIsDelivered() {
        String contract = active();
        Response placed = anna().body(body("5")).post(contract + "/orders");
        placed.then()
                .statusCode(201)
                .body("state", equalTo("PLACED"), "total.amount", equalTo("500.00"))
                .body("lines[0].productCode", equalTo("GTX-PRO"), "overdue", equalTo(false));
        assertThat(placed.<String>path("number")).matches("O-\\d{4}-\\d{6}");
        String order = ORDERS + "/" + placed.path("id");
        assertThat(fact("order-placed", contract).value()).contains(id(order).toString());

        step(anna(), order, "confirm").then().spec(problem(ProblemType.FORBIDDEN));
        step(asha(), order, "deliver", Map.of())
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("allowed", containsInAnyOrder("change", "confirm", "reject", "cancel"));
        step(asha(), order, "confirm").then().body("state", equalTo("CONFIRMED"));
        step(asha(), order, "start").then().body("state", equalTo("IN_FULFILMENT"));
        step(asha(), order, "deliver", arrived("2"))
                .then()
                .body("state", equalTo("PARTIALLY_DELIVERED"), "lines[0].delivered", equalTo(2));
        step(asha(), order, "deliver", arrived("4"))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/lines/0/quantity"));
        step(anna(), order, "cancel", Map.of("reason", "x"))
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        eve().get(order).then().body("lines[0].delivered", equalTo(2));
        step(asha(), order, "deliver", Map.of()).then().body("state", equalTo("DELIVERED"));
        assertThat(fact("order-delivered", contract)).isNotNull();
        step(asha(), order, "close").then().body("state", equalTo("CLOSED"));
    }

    @Test
    void thePartnersSystemSendsItsOwnKeyAsOftenAsItLikes() {
        String contract = active();
        String key = ORDERS + "/by-external/erp/45-" + run;
        Response first = put(anna(), key, contract, "5");
        first.then().statusCode(201).body("externalIds[0].id", equalTo("45-" + run));
        put(anna(), key, contract, "7")
                .then()
                .statusCode(200)
                .body("id", equalTo(first.path("id")), "lines[0].quantity", equalTo(7));
        anna().get(ORDERS + "?q=45-" + run).then().body("items", hasSize(1));

        String order = ORDERS + "/" + first.path("id");
        step(asha(), order, "confirm").then().statusCode(200);
        put(anna(), key, contract, "9")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("allowed", containsInAnyOrder("start", "cancel"));
        eve().get(order).then().body("lines[0].quantity", equalTo(7));
        put(anna().header("If-Match", "\"99\""), key, contract, "9")
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        put(anna(), ORDERS + "/by-external/erp/other", contract, "5")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/order/externalIds"));
        put(boris(), key, contract, "5")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/contractId"));
    }

    @Test
    void clientsNumberTheirOwnOrders() {
        String contract = active();
        String key = ORDERS + "/by-external/erp/45-" + run;
        put(anna(), key, contract, "5").then().statusCode(201);
        UUID theirs = account;
        account = world.account("Globex " + run, asha);
        world.partner("gina" + run, account);
        assertThat(account).isNotEqualTo(theirs);
        partner = "gina";
        String second = active();
        put(anna(), key, second, "6").then().statusCode(201);
        anna().get(ORDERS + "?q=45-" + run)
                .then()
                .body("items", hasSize(1), "items[0].lines[0].quantity", equalTo(6));
    }

    @Test
    void oneThatIsLateIsShownAndToldOnce() {
        String contract = active();
        Map<String, Object> body = body("5");
        body.put("dueOn", "2091-03-31");
        String order = ORDERS + "/" + anna().body(body).post(contract + "/orders").path("id");
        step(asha(), order, "confirm").then().statusCode(200);

        assertThat(late.run(Instant.parse("2091-03-31T18:29:59Z"))).isTrue();
        eve().get(order).then().body("overdue", equalTo(false));
        assertThat(late.run(Instant.parse("2091-03-31T19:00:00Z"))).isTrue();
        assertThat(late.run(Instant.parse("2091-03-31T19:00:00Z"))).as("once").isFalse();
        anna().get(ORDERS + "?overdue=true&contractId=" + id(contract))
                .then()
                .body("items", hasSize(1), "items[0].state", equalTo("CONFIRMED"));
        assertThat(fact("order-late", contract).value()).contains(id(order).toString());
        assertThat(notice("order-late", contract, asha).value())
                .contains("\"dueOn\":\"2091-03-31\"", "\"kind\":\"order\"");
        assertThat(late.run(Instant.parse("2091-04-02T00:00:00Z"))).isTrue();
        assertThat(
                        DATABASE.number(
                                "select count(*) from audit_entry where entity = 'call_off' and"
                                        + " row_id = ? and operation = 'UPDATE' and"
                                        + " changes -> 'overdue' is not null",
                                id(order).toString()))
                .isEqualTo(1);
    }

    @Test
    void oneThatIsLateAlreadyIsToldAtOnce() {
        String contract = active();
        Map<String, Object> body = body("5");
        body.put("dueOn", "2020-01-01");
        anna().body(body).post(contract + "/orders").then().body("overdue", equalTo(true));
        assertThat(fact("order-late", contract)).isNotNull();
    }

    @Test
    void eitherSideEndsItBeforeTheDelivery() {
        String contract = active();
        String first = ORDERS + "/" + anna().body(body("1")).post(contract + "/orders").path("id");
        step(asha(), first, "reject", Map.of("reason", " "))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/reason"));
        step(asha(), first, "reject", Map.of("reason", "Out of stock"))
                .then()
                .body("state", equalTo("REJECTED"), "reason", equalTo("Out of stock"));
        String second = ORDERS + "/" + anna().body(body("1")).post(contract + "/orders").path("id");
        step(anna(), second, "cancel", Map.of("reason", "Too slow"))
                .then()
                .body("state", equalTo("CANCELLED"), "allowedTransitions", hasSize(0));
    }

    @Test
    void whatIsWrongIsNamed() {
        String contract = active();
        refused(contract, "lines", List.of(), "/lines");
        refused(contract, "lines", List.of(part(UUID.randomUUID(), "1")), "/lines/0/productId");
        refused(
                contract,
                "lines",
                List.of(part(PRODUCT, "1"), part(PRODUCT, "2")),
                "/lines/1/productId");
        refused(contract, "lines", List.of(part(PRODUCT, "0")), "/lines/0/quantity");
        refused(
                contract,
                "lines",
                List.of(
                        Map.of(
                                "productId",
                                PRODUCT,
                                "quantity",
                                new BigDecimal("9999999999999.000001"))),
                "/lines/0/quantity");
        refused(contract, "dueOn", null, "/dueOn");
        refused(contract, "dueOn", "1812-09-07", "/dueOn");
        refused(contract, "timeZone", "Mars/Olympus", "/timeZone");
        refused(
                contract,
                "externalIds",
                List.of(Map.of("system", "ERP 1", "id", "1")),
                "/externalIds/0/system");
        refused(
                contract,
                "externalIds",
                List.of(Map.of("system", "erp", "id", "1"), Map.of("system", "erp", "id", "2")),
                "/externalIds/1/system");
        anna().body(body("1"))
                .post(inNegotiation() + "/orders")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        olga().body(body("1"))
                .post(contract + "/orders")
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        boris().body(body("1"))
                .post(contract + "/orders")
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        anna().get(contract + "/orders?count=true").then().body("total", equalTo(0));
    }

    private void refused(String contract, String field, @Nullable Object value, String pointer) {
        Map<String, Object> body = body("5");
        body.put(field, value);
        anna().body(body)
                .post(contract + "/orders")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, pointer));
    }

    private Response put(RequestSpecification who, String key, String contract, String quantity) {
        Map<String, Object> order = body(quantity);
        order.put("externalIds", List.of(Map.of("system", "erp", "id", "45-" + run)));
        return who.body(Map.of("contractId", id(contract), "order", order)).put(key);
    }

    private static Map<String, Object> body(String quantity) {
        Map<String, Object> body = new HashMap<>();
        body.put("lines", List.of(part(PRODUCT, quantity)));
        body.put("dueOn", "2099-06-30");
        body.put("timeZone", "Asia/Kolkata");
        return body;
    }

    private static Map<String, Object> arrived(String quantity) {
        return Map.of("lines", List.of(part(PRODUCT, quantity)));
    }

    private static Map<String, Object> part(UUID product, String quantity) {
        return Map.of("productId", product, "quantity", Integer.valueOf(quantity));
    }
}
