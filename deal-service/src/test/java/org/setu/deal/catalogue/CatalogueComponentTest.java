package org.setu.deal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.Tokens.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.setu.platform.problem.ProblemType;

@QuarkusTest
class CatalogueComponentTest {

    private final String run = UUID.randomUUID().toString().substring(24).toUpperCase(Locale.ROOT);

    @Test
    void anAdministratorKeepsTheRange() {
        Map<String, Object> body =
                Map.of(
                        "code", "P-" + run,
                        "name", "Product " + run,
                        "externalIds", List.of(Map.of("system", "erp", "id", run)));
        Response created = admin().body(body).post("/api/v1/products");
        created.then().statusCode(201).body("active", equalTo(true));
        admin().body(body)
                .post("/api/v1/products")
                .then()
                .spec(problemAt(ProblemType.DUPLICATE, "/code"));
        admin().contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body(Map.of("family", "F"))
                .patch(created.header("Location"))
                .then()
                .statusCode(200)
                .body("family", equalTo("F"));
        admin().body(body).put("/api/v1/products/by-external/erp/" + run).then().statusCode(200);
        seller().body(body).post("/api/v1/products").then().spec(problem(ProblemType.FORBIDDEN));
        seller().get("/api/v1/products?q=" + run).then().body("items", hasSize(1));
        admin().body(Map.of("code", "lower", "name", ""))
                .post("/api/v1/products")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/code"))
                .spec(problemAt(ProblemType.INVALID_INPUT, "/name"));
    }

    @Test
    void aPriceBookHasOnePricePerProductInItsCurrency() {
        String product =
                admin().body(Map.of("code", "Q-" + run, "name", "Q " + run))
                        .post("/api/v1/products")
                        .path("id");
        String book =
                admin().body(
                                Map.of(
                                        "code", "B-" + run,
                                        "name", "Book",
                                        "currency", "EUR",
                                        "validFrom", "2026-01-01"))
                        .post("/api/v1/price-books")
                        .path("id");
        String entry = "/api/v1/price-books/" + book + "/entries/" + product;
        admin().body(price("10", "EUR")).put(entry).then().statusCode(200);
        admin().body(price("11", "EUR")).put(entry).then().statusCode(428);
        admin().header("If-Match", "\"0\"")
                .body(price("11", "EUR"))
                .put(entry)
                .then()
                .statusCode(200)
                .body("listPrice.amount", equalTo("11.00"));
        admin().header("If-Match", "\"1\"")
                .body(price("11", "USD"))
                .put(entry)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/listPrice/currency"));
        seller().get("/api/v1/price-books/" + book + "/entries")
                .then()
                .body("items.listPrice.amount", contains("11.00"));
        admin().header("If-Match", "\"1\"").delete(entry).then().statusCode(204);
        admin().contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body(Map.of("currency", "USD"))
                .patch("/api/v1/price-books/" + book)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/currency"));
    }

    @Test
    void stagesAreKnownByCodeAndDemandWhatTheySay() {
        Response created =
                admin().body(
                                Map.of(
                                        "code", "L-" + run,
                                        "name", "Pipeline " + run,
                                        "stages",
                                                List.of(
                                                        Map.of(
                                                                "code",
                                                                "FIRST",
                                                                "name",
                                                                "First",
                                                                "probability",
                                                                10,
                                                                "exitCriteria",
                                                                List.of("ACCOUNT")),
                                                        Map.of(
                                                                "code", "SECOND",
                                                                "name", "Second",
                                                                "probability", 90))))
                        .post("/api/v1/pipelines");
        created.then().statusCode(201).body("winRule", equalTo("CONTRACT_SIGNED"));
        String first = created.path("stages[0].id");
        Response changed =
                admin().contentType("application/merge-patch+json")
                        .header("If-Match", "\"0\"")
                        .body(
                                Map.of(
                                        "stages",
                                        List.of(
                                                Map.of(
                                                        "code", "SECOND",
                                                        "name", "Second",
                                                        "probability", 80),
                                                Map.of(
                                                        "code", "FIRST",
                                                        "name", "First",
                                                        "probability", 20))))
                        .patch(created.header("Location"));
        changed.then().statusCode(200).body("stages.code", contains("SECOND", "FIRST"));
        assertThat(changed.<String>path("stages[1].id")).isEqualTo(first);
        assertThat(changed.header("ETag")).isNotEqualTo("\"0\"");
        seller().body(Map.of())
                .post("/api/v1/pipelines")
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
    }

    private static Map<String, Object> price(String amount, String currency) {
        return Map.of("listPrice", Map.of("amount", amount, "currency", currency));
    }

    private static RequestSpecification admin() {
        return as("admin", "administrator");
    }

    private static RequestSpecification seller() {
        return as("seller", "account-manager");
    }
}
