package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.Tokens.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.SetuTestResource;
import org.setu.platform.testing.TestDatabase;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class ImportRolesComponentTest {

    private static final Map<String, Object> ACCOUNTS =
            Map.of(
                    "kind",
                    "accounts",
                    "fileName",
                    "accounts.csv",
                    "mapping",
                    Map.of("account", "name", "agent", "owner"));

    private final Office office = new Office();

    @ParameterizedTest
    @CsvSource({
        "accounts, administrator, data-steward",
        "contacts, administrator, data-steward",
        "leads, administrator, account-manager data-steward marketing sales-head",
        "staff, data-steward, administrator"
    })
    void whoDoesNotRunAKindIsToldWhoDoesAndNothingIsDescribed(
            String kind, String other, String roles) {
        String[] whoCan = roles.split(" ");
        String fileName = office.name(kind);
        Map<String, Object> description =
                Map.of("kind", kind, "fileName", fileName, "mapping", Map.of("a", "b"));
        as("other-login", other)
                .body(description)
                .post("/api/v1/imports")
                .then()
                .spec(problem(ProblemType.FORBIDDEN))
                .body("whoCan", contains(whoCan));
        assertThat(
                        TestDatabase.of("client")
                                .number(
                                        "select count(*) from import_job where file_name = ?",
                                        fileName))
                .isZero();
        Office.auditor()
                .get("/api/v1/imports/kinds")
                .then()
                .body("find { it.name == '" + kind + "' }.runBy", contains(whoCan));
    }

    @Test
    void anAdministratorNeitherRunsNorReadsAnImportOfAccounts() {
        Response described = Office.steward().body(ACCOUNTS).post("/api/v1/imports");
        String location = "/api/v1/imports/" + Office.id(described);
        String etag = described.header("ETag");
        Office.administrator()
                .contentType("text/csv")
                .header("If-Match", etag)
                .body("account\nx\n".getBytes(StandardCharsets.UTF_8))
                .put(location + "/content")
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        for (String order : List.of("check", "commit", "rollback")) {
            Office.administrator()
                    .header("If-Match", etag)
                    .post(location + "/" + order)
                    .then()
                    .spec(problem(ProblemType.FORBIDDEN));
        }
        Office.administrator().get(location + "/rows").then().spec(problem(ProblemType.FORBIDDEN));
        Office.auditor().get(location + "/rows").then().statusCode(200);
        Office.steward()
                .get(location)
                .then()
                .header("ETag", etag)
                .body("state", equalTo("DRAFT"))
                .body("total", equalTo(0));
    }
}
