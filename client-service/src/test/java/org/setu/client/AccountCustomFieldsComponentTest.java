package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.ProblemMatch.problemIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.setu.client.Office.Person;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.SetuTestResource;
import org.setu.platform.testing.TestDatabase;

/** What accounts hold in fields that an administrator has added. */
@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class AccountCustomFieldsComponentTest {

    private static final String ACCOUNTS = "/api/v1/accounts";
    private static final TestDatabase DATABASE = TestDatabase.of("client");

    private Office office;
    private Person asha;
    private String number;
    private String regions;
    private String note;

    @BeforeEach
    void threeFields() {
        office = new Office();
        asha = office.person("Asha", "account-manager", office.territory("East", ""));
        number = field("DECIMAL", Map.of("minimum", 0));
        regions = field("CHOICES", Map.of("choices", List.of("Norden", "दक्षिण")));
        note = field("TEXT", Map.of());
    }

    /** Other tests open accounts that know nothing of a required field. */
    @AfterEach
    void nobodyElseNeedsThem() {
        CustomFieldCalls.retireAll();
    }

    private static String field(String type, Map<String, Object> more) {
        Map<String, Object> body = CustomFieldCalls.plain(type);
        body.putAll(more);
        CustomFieldCalls.add(body);
        return String.valueOf(body.get("key"));
    }

    private String open(String name, Map<String, Object> custom) {
        Response created =
                asha.asks()
                        .body(Map.of("name", office.name(name), "custom", custom))
                        .post(ACCOUNTS);
        created.then().statusCode(201);
        return created.header("Location");
    }

    @Test
    void theirValuesAreKeptShownAndReplacedOneByOne() {
        String account =
                open(
                        "Kept",
                        Map.of(number, 12.50, regions, List.of("दक्षिण", "Norden"), note, "x"));
        asha.asks()
                .get(account)
                .then()
                .body("custom." + number, equalTo(12.5f))
                .body("custom." + regions, contains("Norden", "दक्षिण"))
                .body("custom." + note, equalTo("x"));
        asha.changes(account, "{\"custom\":{\"%s\":null,\"%s\":7}}".formatted(note, number))
                .then()
                .statusCode(200)
                .body("custom." + number, equalTo(7))
                .body("custom." + regions, contains("Norden", "दक्षिण"))
                .body("custom.keySet()", containsInAnyOrder(number, regions));
        String seen = asha.asks().get(account).header("ETag");
        asha.patches(account, seen, "{\"custom\":{\"%s\":7.000}}".formatted(number))
                .then()
                .header("ETag", equalTo(seen));
        asha.changes(account, "{\"custom\":null}").then().body("custom", anEmptyMap());
        assertThat(
                        DATABASE.number(
                                "select count(*) from audit_entry where entity = 'account' and row_id"
                                        + " = ? and jsonb_exists(changes, 'custom')",
                                account.substring(account.lastIndexOf('/') + 1)))
                .isEqualTo(3);
    }

    @Test
    void aBadValueIsNamedAndNothingChanges() {
        String account = open("Refused", Map.of(number, 1));
        String before = asha.asks().get(account).asString();
        for (String bad :
                List.of(
                        "{\"%s\":-1}".formatted(number),
                        "{\"%s\":\"1\"}".formatted(number),
                        "{\"%s\":1e300}".formatted(number))) {
            asha.changes(account, "{\"custom\":" + bad + "}")
                    .then()
                    .spec(problemAt(ProblemType.INVALID_INPUT, "/custom/" + number));
        }
        asha.changes(account, "{\"custom\":{\"%s\":[\"Osten\"]}}".formatted(regions))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/custom/" + regions));
        asha.changes(account, "{\"custom\":{\"nobodysField\":1}}")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/custom/nobodysField"));
        asha.changes(account, "{\"custom\":[]}").then().spec(problem(ProblemType.INVALID_INPUT));
        assertThat(asha.asks().get(account).asString()).isEqualTo(before);
        long accounts = DATABASE.number("select count(*) from account");
        asha.asks()
                .body(Map.of("name", office.name("New"), "custom", Map.of(number, -1)))
                .post(ACCOUNTS)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/custom/" + number));
        assertThat(DATABASE.number("select count(*) from account")).isEqualTo(accounts);
    }

    @Test
    void aRequiredFieldIsDemandedOfNewAccountsAndOfConvertedLeads() {
        String old = open("Old", Map.of());
        String required = field("BOOLEAN", Map.of("required", true));
        asha.asks()
                .body(Map.of("name", office.name("New")))
                .post(ACCOUNTS)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/custom/" + required));
        asha.changes(old, "{\"segment\":\"travel\"}").then().statusCode(200);
        asha.changes(old, "{\"custom\":{\"%s\":\"x\"}}".formatted(note))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/custom/" + required));
        String lead =
                "/api/v1/leads/"
                        + Office.id(
                                asha.asks()
                                        .body(
                                                Map.of(
                                                        "source",
                                                        "CALL",
                                                        "company",
                                                        office.name("Lead"),
                                                        "ownerId",
                                                        asha.id()))
                                        .post("/api/v1/leads"));
        asha.orders(lead + "/start", "").then().statusCode(200);
        asha.orders(lead + "/qualify", "").then().statusCode(200);
        asha.orders(lead + "/convert", "{}")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/custom/" + required));
        asha.asks().get(lead).then().body("status", equalTo("QUALIFIED"));
        String account =
                asha.orders(lead + "/convert", Map.of("custom", Map.of(required, false)))
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("accountId");
        asha.asks().get(ACCOUNTS + "/" + account).then().body("custom." + required, equalTo(false));
    }

    @Test
    void accountsAreFoundByThem() {
        open("North", Map.of(number, 3, regions, List.of("Norden")));
        open("Both", Map.of(number, 3, regions, List.of("Norden", "दक्षिण"), note, "a b"));
        open("None", Map.of());
        asha.asks()
                .queryParam("custom." + regions, "दक्षिण")
                .get(ACCOUNTS)
                .then()
                .body("items.name", contains(office.name("Both")));
        asha.asks()
                .queryParam("custom." + number, "3.0")
                .queryParam("count", true)
                .queryParam("limit", 1)
                .get(ACCOUNTS)
                .then()
                .body("items.name", contains(office.name("Both")))
                .body("total", equalTo(2));
        asha.asks()
                .queryParams("custom." + number, 3, "custom." + note, "a b")
                .get(ACCOUNTS)
                .then()
                .body("items.name", contains(office.name("Both")));
        asha.asks().queryParam("custom." + note, "a").get(ACCOUNTS).then().body("items", empty());
        asha.asks()
                .queryParam("custom." + number, "many")
                .get(ACCOUNTS)
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, "custom." + number));
        asha.asks()
                .queryParam("custom.nobodysField", "1")
                .get(ACCOUNTS)
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, "custom.nobodysField"));
    }

    @Test
    void filesHaveThemAsColumns() {
        String job =
                ImportSteps.run(
                        Map.of(
                                "kind",
                                "accounts",
                                "fileName",
                                "accounts.csv",
                                "mapping",
                                Map.of(
                                        "name",
                                        "name",
                                        "owner",
                                        "owner",
                                        "size",
                                        "custom." + number,
                                        "where",
                                        "custom." + regions)),
                        """
                        name,owner,size,where
                        %1$s,%4$s,2.5,Norden; दक्षिण
                        %2$s,%4$s,much,Norden
                        %3$s,%4$s,-2,
                        """
                                .formatted(
                                        office.name("Read"),
                                        office.name("Bad"),
                                        office.name("Less"),
                                        office.name("Asha")));
        Office.steward()
                .get(job)
                .then()
                .body("rows.CREATED", equalTo(1), "rows.INVALID", equalTo(2));
        Office.steward()
                .get(job + "/rows?outcome=INVALID")
                .then()
                .body("items.notes.flatten().field", hasItem("custom." + number));
        asha.asks()
                .queryParam("name", office.name("Read"))
                .get(ACCOUNTS)
                .then()
                .body("items[0].custom." + regions, contains("Norden", "दक्षिण"));
        String csv = asha.asks().get(ACCOUNTS + "/export").asString();
        assertThat(csv.lines().findFirst().orElseThrow())
                .contains("custom." + number)
                .contains("custom." + regions);
        assertThat(csv).contains(",2.5", ",Norden; दक्षिण");
    }

    @Test
    void aPutByAKeyReplacesThem() {
        String path = ACCOUNTS + "/by-external/erp/" + UUID.randomUUID();
        String name = office.name("From ERP");
        asha.asks()
                .body(Map.of("name", name, "custom", Map.of(note, "x")))
                .put(path)
                .then()
                .statusCode(201)
                .body("custom." + note, equalTo("x"));
        asha.asks().body(Map.of("name", name)).put(path).then().body("custom", anEmptyMap());
    }
}
