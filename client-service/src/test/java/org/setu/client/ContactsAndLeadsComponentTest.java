package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.Tokens.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.setu.client.Office.Person;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.SetuTestResource;
import org.setu.platform.testing.TestDatabase;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class ContactsAndLeadsComponentTest {

    private static final String CONTACTS = "/api/v1/contacts";
    private static final String LEADS = "/api/v1/leads";
    private static final TestDatabase DATABASE = TestDatabase.of("client");

    private Office office;
    private Person head;
    private Person asha;
    private Person boris;
    private String account;

    @BeforeEach
    void anAccount() {
        office = new Office();
        String region = office.territory("East", "");
        head = office.person("Head", "sales-head", region);
        asha = office.person("Asha", "account-manager", region);
        boris = office.person("Boris", "account-manager", office.territory("West", ""));
        account = account(asha, "Client");
    }

    @Test
    void aContactIsSeenByThoseWhoSeeItsAccount() {
        Response created = asha.asks().body(contact()).post(CONTACTS);
        String location = CONTACTS + "/" + Office.id(created);
        created.then()
                .body("accounts.accountId", contains(account))
                .body("synthetic", equalTo(true));
        head.asks().get(location).then().statusCode(200).body("familyName", equalTo("Öztürk"));
        boris.asks().get(location).then().spec(problem(ProblemType.NOT_FOUND));
        boris.patches(location, "\"0\"", "{\"jobTitle\":\"x\"}")
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        asha.orders("/api/v1/accounts/" + account + "/hand-over", Map.of("ownerId", boris.id()))
                .then()
                .statusCode(200);
        boris.asks().get(location).then().statusCode(200);
        asha.asks().get(location).then().spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    void rolesAtAccountsThatOneDoesNotSeeAreHiddenAndKept() {
        String other = account(boris, "Other");
        Map<String, Object> body = contact();
        body.put("accounts", List.of(Map.of("accountId", other, "role", "board")));
        String location = CONTACTS + "/" + Office.id(Office.steward().body(body).post(CONTACTS));
        asha.asks().get(location).then().body("accounts.accountId", contains(account));
        asha.patches(location, "\"0\"", "{\"accounts\":[],\"jobTitle\":\"chair\"}")
                .then()
                .statusCode(200);
        Office.auditor().get(location).then().body("accounts.accountId", hasItem(other));
        asha.patches(
                        location,
                        "\"1\"",
                        "{\"accounts\":[{\"accountId\":\"" + UUID.randomUUID() + "\"}]}")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/accounts"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "familyName|null|/familyName",
                "emails|[\"nonsense\"]|/emails/0",
                "phones|[\"030 123\"]|/phones/0",
                "language|\"x y\"|/language",
                "primaryAccountId|\"00000000-0000-7000-8000-000000000000\"|/accounts",
                "primaryAccountId|null|/primaryAccountId",
                "colour|1|/colour"
            })
    void aBadFieldIsNamed(String field, String value, String pointer) {
        long before = DATABASE.number("select count(*) from contact");
        String body =
                """
                {"familyName":"A","primaryAccountId":"%s"}\
                """
                        .formatted(account);
        String bad =
                body.contains("\"" + field + "\"")
                        ? body.replaceAll(
                                "\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":" + value)
                        : body.replace("{", "{\"" + field + "\":" + value + ",");
        asha.asks()
                .body(bad)
                .post(CONTACTS)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, pointer));
        assertThat(DATABASE.number("select count(*) from contact")).isEqualTo(before);
    }

    @Test
    void contactsAreReplacedByKeyArchivedAndFound() {
        String path = CONTACTS + "/by-external/crm/" + UUID.randomUUID();
        String id = Office.id(asha.asks().body(contact()).put(path));
        Map<String, Object> changed = contact();
        changed.put("jobTitle", "CEO");
        asha.asks().body(changed).put(path).then().statusCode(200).body("jobTitle", equalTo("CEO"));
        asha.asks().get(path).then().body("id", equalTo(id));
        asha.asks().get(CONTACTS + "?q=ozturk").then().body("items.id", contains(id));
        asha.orders(CONTACTS + "/" + id + "/archive", "").then().statusCode(200);
        asha.asks().get(CONTACTS).then().body("items.id", not(hasItem(id)));
        asha.asks().get(CONTACTS + "?archived=true").then().body("items.id", hasItem(id));
        asha.orders(CONTACTS + "/" + id + "/archive", "")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("allowed", contains("restore"));
        asha.orders(CONTACTS + "/" + id + "/restore", "").then().body("archived", equalTo(false));
    }

    @Test
    void otherServicesReadAContactAndPeopleDoNot() {
        String id = Office.id(asha.asks().body(contact()).post(CONTACTS));
        String route = "/internal/v1/contacts/" + id;
        as("service-account-setu-deal", "service")
                .get(route)
                .then()
                .statusCode(200)
                .body(
                        "id",
                        equalTo(id),
                        "version",
                        equalTo(0),
                        "primaryAccountId",
                        equalTo(account));
        asha.asks().get(route).then().spec(problem(ProblemType.FORBIDDEN));
        as("service-account-setu-deal", "service")
                .get("/internal/v1/contacts/" + UUID.randomUUID())
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    void aLeadGoesItsWayToAClient() {
        String lead = lead(asha, Map.of("ownerId", asha.id()));
        asha.asks().get(lead).then().body("status", equalTo("ASSIGNED"));
        boris.asks().get(lead).then().spec(problem(ProblemType.NOT_FOUND));
        head.asks().get(lead).then().statusCode(200);
        asha.orders(lead + "/qualify", "")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("allowed", contains("WORKING", "DISQUALIFIED"));
        asha.orders(lead + "/resume", "")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("allowed", contains("WORKING", "DISQUALIFIED"));
        asha.asks().get(lead).then().body("status", equalTo("ASSIGNED"));
        asha.orders(lead + "/start", "").then().body("status", equalTo("WORKING"));
        asha.orders(lead + "/nurture", "").then().body("status", equalTo("NURTURING"));
        asha.orders(lead + "/start", "").then().spec(problem(ProblemType.ILLEGAL_TRANSITION));
        asha.asks().get(lead).then().body("status", equalTo("NURTURING"));
        asha.orders(lead + "/resume", "").then().body("status", equalTo("WORKING"));
        asha.orders(lead + "/convert", "{}").then().spec(problem(ProblemType.ILLEGAL_TRANSITION));
        asha.orders(lead + "/qualify", "").then().body("status", equalTo("QUALIFIED"));
        asha.orders(lead + "/convert", Map.of("accountId", account(boris, "Not hers")))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/accountId"));
        Response converted = asha.orders(lead + "/convert", "{}");
        converted
                .then()
                .statusCode(200)
                .body("status", equalTo("CONVERTED"))
                .body("contactId", notNullValue());
        asha.asks()
                .get("/api/v1/accounts/" + converted.jsonPath().getString("accountId"))
                .then()
                .body("name", equalTo(office.name("Prospect")))
                .body("ownerId", equalTo(asha.id()));
        asha.asks()
                .get(CONTACTS + "/" + converted.jsonPath().getString("contactId"))
                .then()
                .body("familyName", equalTo("Ngozi"));
        asha.orders(lead + "/disqualify", Map.of("reason", "late"))
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
    }

    @Test
    void aConversionThatIsRefusedChangesNothing() {
        String lead = lead(asha, Map.of("ownerId", asha.id(), "company", office.name("Client")));
        asha.orders(lead + "/start", "");
        asha.orders(lead + "/qualify", "");
        long accounts = DATABASE.number("select count(*) from account");
        asha.orders(lead + "/convert", "{}").then().spec(problem(ProblemType.DUPLICATE));
        asha.asks().get(lead).then().body("status", equalTo("QUALIFIED"));
        assertThat(DATABASE.number("select count(*) from account")).isEqualTo(accounts);
        asha.orders(lead + "/convert", Map.of("accountId", account))
                .then()
                .body("accountId", equalTo(account));
    }

    @Test
    void aLeadIsAssignedAndItsNewOwnerSeesIt() {
        Person mara = office.person("Mara", "marketing", "");
        String lead = lead(mara, Map.of());
        mara.asks().get(lead).then().body("status", equalTo("NEW"));
        mara.orders(lead + "/assign", Map.of("ownerId", UUID.randomUUID()))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/ownerId"));
        mara.orders(lead + "/assign", Map.of("ownerId", boris.id()))
                .then()
                .body("status", equalTo("ASSIGNED"));
        boris.asks().get(lead).then().statusCode(200);
        boris.patches(lead, "\"1\"", "{\"ownerId\":\"" + asha.id() + "\"}")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/ownerId"));
        boris.orders(lead + "/disqualify", "{}")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/reason"));
        boris.orders(lead + "/disqualify", Map.of("reason", "no budget"))
                .then()
                .body("status", equalTo("DISQUALIFIED"))
                .body("disqualifiedBecause", equalTo("no budget"));
        boris.orders(lead + "/resume", "").then().body("status", equalTo("WORKING"));
        boris.asks()
                .get(LEADS + "?status=WORKING&source=EXHIBITION")
                .then()
                .body("items", hasSize(1));
        mara.asks()
                .body(Map.of("source", "WEB"))
                .post(LEADS)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/company"));
        mara.asks()
                .body(Map.of("company", "x"))
                .post(LEADS)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/source"));
    }

    private Map<String, Object> contact() {
        return new HashMap<>(
                Map.of(
                        "givenName",
                        "Jürgen",
                        "familyName",
                        "Öztürk",
                        "emails",
                        List.of("oeztuerk@example.org"),
                        "phones",
                        List.of("+4930123456"),
                        "primaryAccountId",
                        account,
                        "synthetic",
                        true));
    }

    private String lead(Person maker, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>();
        body.put("source", "EXHIBITION");
        body.put("company", office.name("Prospect"));
        body.put("familyName", "Ngozi");
        body.put("email", "ngozi@example.org");
        body.putAll(more);
        return LEADS + "/" + Office.id(maker.asks().body(body).post(LEADS));
    }

    private String account(Person owner, String name) {
        return Office.id(
                owner.asks().body(Map.of("name", office.name(name))).post("/api/v1/accounts"));
    }
}
