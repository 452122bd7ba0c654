package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.setu.client.CustomFieldCalls.FIELDS;
import static org.setu.client.CustomFieldCalls.STAFF;
import static org.setu.client.CustomFieldCalls.add;
import static org.setu.client.CustomFieldCalls.choice;
import static org.setu.client.CustomFieldCalls.key;
import static org.setu.client.CustomFieldCalls.order;
import static org.setu.client.CustomFieldCalls.plain;
import static org.setu.client.Office.administrator;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.ProblemMatch.problemIn;
import static org.setu.platform.testing.Tokens.as;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.SetuTestResource;
import org.setu.platform.testing.TestDatabase;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class CustomFieldsComponentTest {

    private static final TestDatabase DATABASE = TestDatabase.of("client");
    private static final ObjectMapper JSON = new ObjectMapper();

    @AfterEach
    void nothingStaysInUse() {
        CustomFieldCalls.retireAll();
    }

    @Test
    void aFieldIsAddedAndShownToAllStaff() {
        String key = key();
        Map<String, Object> body = choice(key);
        body.put("labels", Map.of("de", "Servicestufe", "pt-BR", "Nível"));
        body.put("required", true);
        body.put("position", 7);
        body.put("help", "As the contract\nsays.");
        Response added = administrator().body(body).post(FIELDS);
        added.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("record", equalTo("ACCOUNT"))
                .body("key", equalTo(key))
                .body("label", equalTo("Service level"))
                .body("labels", equalTo(Map.of("de", "Servicestufe", "pt-BR", "Nível")))
                .body("type", equalTo("CHOICE"))
                .body("choices", contains("Gold", "Silver"))
                .body("retiredChoices", empty())
                .body("required", equalTo(true))
                .body("position", equalTo(7))
                .body("help", equalTo("As the contract\nsays."))
                .body("retired", equalTo(false))
                .body("minimum", nullValue());
        String location = added.header("Location");
        assertThat(location).endsWith(FIELDS + "/" + Office.id(added));
        for (String role : STAFF) {
            as("reader", role).get(location).then().statusCode(200).body("key", equalTo(key));
            as("reader", role)
                    .get(FIELDS + "?key=" + key)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(Office.id(added)));
        }
        administrator().header("If-None-Match", "\"0\"").get(location).then().statusCode(304);
        assertThat(
                        DATABASE.number(
                                "select count(*) from audit_entry where entity = 'custom_field'"
                                        + " and row_id = ?",
                                Office.id(added)))
                .isOne();
    }

    @Test
    void whatIsNotSaidHasAMeaning() {
        administrator()
                .body(Map.of("record", "LEAD", "key", key(), "label", "Budget", "type", "DECIMAL"))
                .post(FIELDS)
                .then()
                .statusCode(201)
                .body("required", equalTo(false))
                .body("position", equalTo(0))
                .body("labels", equalTo(Map.of()))
                .body("choices", empty())
                .body("help", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TEXT",
                "LONG_TEXT",
                "INTEGER",
                "DECIMAL",
                "BOOLEAN",
                "DAY",
                "LINK",
                "MAIL",
                "PHONE"
            })
    void everyTypeIsKept(String type) {
        Map<String, Object> body = plain(type);
        if (type.equals("INTEGER") || type.equals("DECIMAL")) {
            body.put("minimum", -1);
            body.put("maximum", 999_999_999_999_999L);
        }
        if (type.endsWith("TEXT")) {
            body.put("longest", 1_000);
        }
        String field = add(body);
        administrator()
                .get(field)
                .then()
                .body("type", equalTo(type))
                .body("minimum", equalTo(body.get("minimum")))
                .body("maximum", equalTo(body.get("maximum")))
                .body("longest", equalTo(body.get("longest")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "record|null|/record",
                "record|\"DEAL\"|/record",
                "key|null|/key",
                "key|\"Key\"|/key",
                "key|\"a-b\"|/key",
                "key|\"abcdefghijabcdefghijabcdefghijabcdefghijk\"|/key",
                "label|null|/label",
                "label|\"\"|/label",
                "label|\"two\\nlines\"|/label",
                "labels|{\"not a tag\":\"x\"}|/labels/not a tag",
                "labels|{\"de\":\" \"}|/labels/de",
                "type|null|/type",
                "type|\"MONEY\"|/type",
                "choices|null|/choices",
                "choices|[]|/choices",
                "choices|[\"A\",\"A\"]|/choices",
                "choices|[\"A\",\"B;C\"]|/choices/1",
                "choices|[\"A\",null]|/choices/1",
                "choices|[\"\"]|/choices/0",
                "required|\"yes\"|/required",
                "minimum|1|/minimum",
                "maximum|0.0000001|/maximum",
                "maximum|1e20|/maximum",
                "longest|5|/longest",
                "longest|0|/longest",
                "position|-1|/position",
                "position|10000|/position",
                "help|\"\"|/help",
                "help|\"a\\tb\"|/help",
                "colour|1|/colour"
            })
    void aBadPartIsNamedAndNothingIsAdded(String part, String value, String pointer)
            throws JsonProcessingException {
        long before = DATABASE.number("select count(*) from custom_field");
        ObjectNode body = JSON.valueToTree(choice(key()));
        body.set(part, JSON.readTree(value));
        administrator()
                .body(body.toString())
                .post(FIELDS)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, pointer));
        assertThat(DATABASE.number("select count(*) from custom_field")).isEqualTo(before);
    }

    @Test
    void aKeyIsUniqueAmongTheFieldsOfARecord() {
        String key = key();
        String field = add(choice(key));
        refusedAsTaken(key);
        order(field, "retire").then().statusCode(200);
        refusedAsTaken(key);
        Map<String, Object> ofLeads = choice(key);
        ofLeads.put("record", "LEAD");
        administrator().body(ofLeads).post(FIELDS).then().statusCode(201);
    }

    @Test
    void aRepeatedRequestAddsOneField() {
        String key = key();
        String repeat = UUID.randomUUID().toString();
        Response first = repeated(repeat, choice(key));
        Response second = repeated(repeat, choice(key));
        first.then().statusCode(201);
        second.then().statusCode(201).header("ETag", first.header("ETag"));
        assertThat(second.asString()).isEqualTo(first.asString());
        repeated(repeat, choice(key())).then().spec(problem(ProblemType.IDEMPOTENCY_KEY_REUSED));
        assertThat(DATABASE.number("select count(*) from custom_field where field_key = ?", key))
                .isOne();
        String field = FIELDS + "/" + Office.id(first);
        String step = UUID.randomUUID().toString();
        for (int time = 0; time < 2; time++) {
            administrator()
                    .header("Idempotency-Key", step)
                    .header("If-Match", "\"0\"")
                    .post(field + "/retire")
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"1\"");
        }
        administrator().get(field).then().header("ETag", "\"1\"");
    }

    @Test
    void listsAreFilteredSortedAndPaged() {
        String mark = key();
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Map<String, Object> body = plain(i == 0 ? "DAY" : "LINK");
            body.put("record", "CONTACT");
            body.put("key", mark + "x" + i);
            body.put("position", 9_000 - i);
            add(body);
            keys.add(mark + "x" + i);
        }
        String mine = FIELDS + "?key[in]=" + String.join(",", keys);
        administrator()
                .get(mine)
                .then()
                .body("items.key", contains(keys.get(2), keys.get(1), keys.get(0)));
        administrator()
                .get(mine + "&sort=key&limit=2&count=true")
                .then()
                .body("items.key", contains(keys.get(0), keys.get(1)))
                .body("total", equalTo(3));
        String next = administrator().get(mine + "&sort=key&limit=2").jsonPath().getString("next");
        administrator()
                .queryParam("after", next)
                .get(mine + "&sort=key&limit=2")
                .then()
                .body("items.key", contains(keys.get(2)))
                .body("next", nullValue());
        administrator().get(mine + "&type=DAY").then().body("items.key", contains(keys.get(0)));
        administrator().get(mine + "&record=LEAD").then().body("items", empty());
        administrator()
                .get(FIELDS + "?record=CONTACT&limit=200")
                .then()
                .body("items.key", hasItems(keys.toArray(String[]::new)))
                .body("items.record", everyItem(equalTo("CONTACT")));
        administrator()
                .get(FIELDS + "?record=DEAL")
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, "record"));
        administrator()
                .get(FIELDS + "?colour=red")
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, "colour"));
        administrator()
                .get(FIELDS + "?sort=label")
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, "sort"));
    }

    private static void refusedAsTaken(String key) {
        administrator()
                .body(choice(key))
                .post(FIELDS)
                .then()
                .spec(problemAt(ProblemType.DUPLICATE, "/key"));
        assertThat(DATABASE.number("select count(*) from custom_field where field_key = ?", key))
                .isOne();
    }

    private static Response repeated(String repeat, Map<String, Object> body) {
        return administrator().header("Idempotency-Key", repeat).body(body).post(FIELDS);
    }
}
