package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.setu.client.CustomFieldCalls.FIELDS;
import static org.setu.client.CustomFieldCalls.add;
import static org.setu.client.CustomFieldCalls.choice;
import static org.setu.client.CustomFieldCalls.id;
import static org.setu.client.CustomFieldCalls.key;
import static org.setu.client.CustomFieldCalls.order;
import static org.setu.client.CustomFieldCalls.patch;
import static org.setu.client.CustomFieldCalls.plain;
import static org.setu.client.CustomFieldCalls.unchanged;
import static org.setu.client.Office.administrator;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.Tokens.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.SetuTestResource;
import org.setu.platform.testing.TestDatabase;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class ChangingCustomFieldsComponentTest {

    private static final String NEVER = "00000000-0000-7000-8000-000000000000";
    private static final TestDatabase DATABASE = TestDatabase.of("client");

    @AfterEach
    void nothingStaysInUse() {
        CustomFieldCalls.retireAll();
    }

    @Test
    void aFieldIsDescribedAnew() {
        String field = add(choice(key()));
        patch(
                        field,
                        """
                        {"label":"Level","labels":{"de":"Stufe"},"choices":["Silver","Bronze"],
                         "required":true,"position":3}
                        """)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("label", equalTo("Level"))
                .body("choices", contains("Silver", "Bronze"))
                .body("retiredChoices", contains("Gold"))
                .body("required", equalTo(true))
                .body("position", equalTo(3));
        patch(field, "{\"labels\":{\"de\":null,\"fr\":\"Niveau\"},\"choices\":[\"Gold\"]}")
                .then()
                .statusCode(200)
                .body("labels", equalTo(Map.of("fr", "Niveau")))
                .body("choices", contains("Gold"))
                .body("retiredChoices", contains("Silver", "Bronze"));
        administrator()
                .get(field)
                .then()
                .header("ETag", "\"2\"")
                .body("label", equalTo("Level"))
                .body("retiredChoices", contains("Silver", "Bronze"));
    }

    @Test
    void onlyWhatChangesIsInTheAudit() {
        Map<String, Object> body = plain("DECIMAL");
        body.put("minimum", 1.5);
        body.put("labels", Map.of("de", "x"));
        String field = add(body);
        order(field, "retire").then().statusCode(200);
        assertThat(
                        DATABASE.rows(
                                """
                                select jsonb_object_keys(changes) as changed from audit_entry
                                where entity = 'custom_field' and row_id = ?
                                  and operation = 'UPDATE'
                                """,
                                id(field)))
                .extracting(row -> row.get("changed"))
                .containsExactlyInAnyOrder("retired", "version", "changed_at");
    }

    @Test
    void recordKeyAndTypeStay() {
        String key = key();
        String field = add(choice(key));
        patch(field, "{\"record\":\"LEAD\",\"key\":\"other\",\"type\":\"CHOICES\",\"label\":\"x\"}")
                .then()
                .spec(problem(ProblemType.INVALID_INPUT))
                .body("errors.pointer", contains("/record", "/key", "/type"));
        patch(field, "{\"type\":\"TEXT\",\"choices\":null}")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/type"));
        patch(field, "{\"key\":null}").then().spec(problemAt(ProblemType.INVALID_INPUT, "/key"));
        patch(field, "{\"choices\":[]}")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/choices"));
        patch(field, "[]").then().spec(problem(ProblemType.INVALID_INPUT));
        unchanged(field, key);
    }

    @Test
    void changesNeedTheCurrentVersion() {
        String key = key();
        String field = add(choice(key));
        String label = "{\"label\":\"Other\"}";
        administrator()
                .contentType("application/merge-patch+json")
                .body(label)
                .patch(field)
                .then()
                .spec(problem(ProblemType.PRECONDITION_REQUIRED));
        administrator()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"7\"")
                .body(label)
                .patch(field)
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        for (String step : List.of("/retire", "/restore")) {
            administrator()
                    .post(field + step)
                    .then()
                    .spec(problem(ProblemType.PRECONDITION_REQUIRED));
            administrator()
                    .header("If-Match", "\"7\"")
                    .post(field + step)
                    .then()
                    .spec(problem(ProblemType.PRECONDITION_FAILED));
        }
        unchanged(field, key);
    }

    @Test
    void aFieldIsTakenOutOfUseAndBack() {
        String key = key();
        String field = add(choice(key));
        order(field, "restore")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("allowed", contains("retire"));
        unchanged(field, key);
        order(field, "retire").then().statusCode(200).body("retired", equalTo(true));
        order(field, "retire")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("allowed", contains("restore"));
        administrator().get(field).then().header("ETag", "\"1\"").body("retired", equalTo(true));
        administrator().get(FIELDS + "?retired=false&key=" + key).then().body("items", empty());
        order(field, "restore").then().statusCode(200).body("retired", equalTo(false));
        administrator()
                .get(FIELDS + "?retired=false&key=" + key)
                .then()
                .body("items.id", contains(id(field)));
    }

    @Test
    void onlyAdministratorsWrite() {
        String key = key();
        String field = add(choice(key));
        long before = DATABASE.number("select count(*) from custom_field");
        for (String role :
                List.of("account-manager", "sales-head", "data-steward", "auditor", "partner")) {
            refused(as("other", role).body(choice(key())).post(FIELDS));
            refused(
                    as("other", role)
                            .contentType("application/merge-patch+json")
                            .header("If-Match", "\"0\"")
                            .body("{\"label\":\"x\"}")
                            .patch(field));
            refused(as("other", role).header("If-Match", "\"0\"").post(field + "/retire"));
            refused(as("other", role).header("If-Match", "\"0\"").post(field + "/restore"));
        }
        for (String role : List.of("partner", "service")) {
            as("other", role).get(FIELDS).then().spec(problem(ProblemType.FORBIDDEN));
            as("other", role).get(field).then().spec(problem(ProblemType.FORBIDDEN));
        }
        assertThat(DATABASE.number("select count(*) from custom_field")).isEqualTo(before);
        unchanged(field, key);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        administrator().get(FIELDS + "/" + NEVER).then().spec(problem(ProblemType.NOT_FOUND));
        administrator()
                .header("If-Match", "\"0\"")
                .post(FIELDS + "/" + NEVER + "/retire")
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        administrator()
                .header("If-Match", "\"0\"")
                .delete(FIELDS + "/" + NEVER)
                .then()
                .spec(problem(ProblemType.METHOD_NOT_ALLOWED));
    }

    @Test
    void aHundredFieldsOfARecordAreInUseAtMost() {
        CustomFieldCalls.addMany("LEAD", 99);
        Map<String, Object> last = plain("DAY");
        last.put("record", "LEAD");
        String hundredth = add(last);
        Map<String, Object> more = plain("DAY");
        more.put("record", "LEAD");
        administrator()
                .body(more)
                .post(FIELDS)
                .then()
                .spec(problem(ProblemType.CONFLICT))
                .body("detail", containsString("100 custom fields of leads"));
        assertThat(active("LEAD")).isEqualTo(100);
        order(hundredth, "retire").then().statusCode(200);
        String instead = add(more);
        order(hundredth, "restore").then().spec(problem(ProblemType.CONFLICT));
        administrator().get(hundredth).then().body("retired", equalTo(true));
        assertThat(active("LEAD")).isEqualTo(100);
        order(instead, "retire").then().statusCode(200);
        order(hundredth, "restore").then().statusCode(200);
        administrator().body(plain("DAY")).post(FIELDS).then().statusCode(201);
    }

    @Test
    void theDatabaseKeepsTheRulesToo() {
        String field = add(choice(key()));
        for (String broken :
                List.of(
                        "field_key = 'A'",
                        "record_kind = 'DEAL'",
                        "value_type = 'TEXT'",
                        "value_type = 'MONEY'",
                        "label = ''",
                        "labels = '[]'",
                        "choices = '{}'",
                        "minimum = 1",
                        "value_type = 'DECIMAL', choices = '{}', minimum = 'NaN'",
                        "value_type = 'DECIMAL', choices = '{}', minimum = 2, maximum = 1",
                        "value_type = 'INTEGER', choices = '{}', maximum = 1.5",
                        "longest = 5",
                        "value_type = 'TEXT', choices = '{}', longest = 1001",
                        "form_position = -1",
                        "help = ''")) {
            assertThatThrownBy(() ->
                            DATABASE.execute(
                                    "update custom_field set " + broken + " where id = ?::uuid",
                                    id(field)))
                    .as(broken)
                    .hasStackTraceContaining("violates check constraint");
        }
        unchanged(field, administrator().get(field).jsonPath().getString("key"));
    }

    private static long active(String record) {
        return DATABASE.number(
                "select count(*) from custom_field where record_kind = ? and not retired", record);
    }

    private static void refused(Response response) {
        response.then()
                .spec(problem(ProblemType.FORBIDDEN))
                .body("whoCan", contains("administrator"));
    }
}
