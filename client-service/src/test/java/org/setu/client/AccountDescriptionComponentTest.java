package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.ProblemMatch.problemIn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.setu.client.Office.Person;
import org.setu.platform.event.EventSchemas;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.KafkaRecords;
import org.setu.platform.testing.SetuTestResource;
import org.setu.platform.testing.TestDatabase;

/** What is known of a company beside its name, and how it is found again by it. */
@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class AccountDescriptionComponentTest {

    private static final String ACCOUNTS = "/api/v1/accounts";
    private static final TestDatabase DATABASE = TestDatabase.of("client");

    @Inject EventSchemas schemas;
    @Inject ObjectMapper mapper;

    private Office office;
    private Person asha;
    private Person boris;

    @BeforeEach
    void anOffice() {
        office = new Office();
        asha = office.person("Asha", "account-manager", office.territory("East", ""));
        boris = office.person("Boris", "account-manager", office.territory("West", ""));
    }

    private Map<String, Object> described(String name) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", office.name(name));
        body.put("country", "DE");
        body.put("legalIds", List.of(legalId("REGISTER", office.name("HRB 1"))));
        body.put("emails", List.of("info@example.org", "rechnung@example.org"));
        body.put("phones", List.of("+4930123456"));
        body.put(
                "addresses",
                List.of(
                        Map.of(
                                "purpose", "REGISTERED",
                                "street", "Große Straße 1",
                                "postalCode", "10115",
                                "city", "Berlin",
                                "country", "DE"),
                        Map.of("purpose", "DELIVERY", "city", "मुंबई", "country", "IN")));
        body.put("paymentDays", 30);
        body.put("creditLimit", Map.of("amount", "25000.00", "currency", "EUR"));
        body.put("tags", List.of("ярмарка", "fair 2026", "fair 2026"));
        return body;
    }

    private static Map<String, String> legalId(String type, String value) {
        return Map.of("type", type, "value", value);
    }

    /** A D-U-N-S number that no other test uses. */
    private static String anotherDuns() {
        return "%09d".formatted(ThreadLocalRandom.current().nextInt(1_000_000_000));
    }

    private String open(Person who, Map<String, Object> body) {
        Response created = who.asks().body(body).post(ACCOUNTS);
        created.then().statusCode(201);
        return created.header("Location");
    }

    @Test
    void whatIsSaidOfACompanyIsShownAndTold() throws IOException {
        Response created = asha.asks().body(described("Große Reise")).post(ACCOUNTS);
        created.then().statusCode(201);
        asha.asks()
                .get(created.header("Location"))
                .then()
                .body("legalIds", contains(legalId("REGISTER", office.name("HRB 1"))))
                .body("emails", contains("info@example.org", "rechnung@example.org"))
                .body("phones", contains("+4930123456"))
                .body("addresses.city", contains("Berlin", "मुंबई"))
                .body("addresses[0].postalCode", equalTo("10115"))
                .body("addresses[1].street", nullValue())
                .body("paymentDays", equalTo(30))
                .body("creditLimit.amount", equalTo("25000.00"))
                .body("tags", contains("fair 2026", "ярмарка"))
                .body("openedDespite", nullValue());
        JsonNode told = published(created.jsonPath().getString("id"));
        assertThat(told.at("/legalIds/0/type").asText()).isEqualTo("REGISTER");
        assertThat(told.at("/addresses/1/city").asText()).isEqualTo("मुंबई");
        assertThat(told.at("/creditLimit/amount").asText()).isEqualTo("25000.00");
        assertThat(told.at("/paymentDays").asInt()).isEqualTo(30);
    }

    @Test
    void saidAgainNothingChanges() {
        Map<String, Object> body = described("Said twice");
        body.put("tags", List.of("b", "a"));
        String account = open(asha, body);
        String seen = asha.asks().get(account).header("ETag");
        asha.patches(
                        account,
                        seen,
                        """
                        {"tags":["a","b","a"],"creditLimit":{"amount":"25000","currency":"EUR"},
                         "legalIds":[{"type":"REGISTER","value":" %s "}]}\
                        """
                                .formatted(office.name("HRB   1")))
                .then()
                .statusCode(200)
                .header("ETag", equalTo(seen));
        asha.patches(account, seen, "{\"phones\":[],\"creditLimit\":null,\"addresses\":null}")
                .then()
                .body("phones", empty(), "creditLimit", nullValue(), "addresses", empty())
                .body("emails", hasSize(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"legalIds\":[{\"type\":\"VAT\",\"value\":\"DE136695977\"}]|/legalIds/0/value",
                "\"legalIds\":[{\"type\":\"TIN\",\"value\":\"1\"}]|/legalIds/0/type",
                "\"legalIds\":[{\"type\":\"LEI\"}]|/legalIds/0/value",
                "\"legalIds\":[null]|/legalIds/0",
                "\"emails\":[\"nobody\"]|/emails/0",
                "\"phones\":[\"030 123\"]|/phones/0",
                "\"addresses\":[{\"purpose\":\"REGISTERED\",\"country\":\"DE\"}]|/addresses/0/city",
                "\"addresses\":[{\"purpose\":\"HOME\",\"city\":\"A\",\"country\":\"DE\"}]|/addresses/0/purpose",
                "\"addresses\":[{\"purpose\":\"POSTAL\",\"city\":\"A\",\"country\":\"XX\"}]|/addresses/0/country",
                "\"addresses\":[{\"purpose\":\"REGISTERED\",\"city\":\"A\",\"country\":\"DE\"},"
                        + "{\"purpose\":\"REGISTERED\",\"city\":\"B\",\"country\":\"DE\"}]|/addresses",
                "\"paymentDays\":-1|/paymentDays",
                "\"paymentDays\":366|/paymentDays",
                "\"creditLimit\":{\"amount\":\"-1\",\"currency\":\"EUR\"}|/creditLimit",
                "\"creditLimit\":{\"amount\":1,\"currency\":\"EUR\"}|/creditLimit/amount",
                "\"tags\":[\"\"]|/tags/0",
                "\"tags\":[\" a\"]|/tags/0"
            })
    void aBadFieldIsNamedAndNothingChanges(String field, String pointer) {
        String account = open(asha, described("Kept"));
        String before = asha.asks().get(account).asString();
        asha.patches(account, asha.asks().get(account).header("ETag"), "{" + field + "}")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, pointer));
        assertThat(asha.asks().get(account).asString()).isEqualTo(before);
    }

    @Test
    void accountsAreFoundByTagMailPhoneCityAndLegalId() {
        String word = office.name("tag");
        String mail = "a" + anotherDuns() + "@example.org";
        String duns = anotherDuns();
        Map<String, Object> body = described("Found");
        body.put("tags", List.of(word));
        body.put("emails", List.of(mail));
        body.put("legalIds", List.of(legalId("DUNS", duns)));
        open(asha, body);
        open(asha, described("Another"));
        String name = office.name("Found");
        asha.asks().queryParam("tag", word).get(ACCOUNTS).then().body("items.name", contains(name));
        asha.asks()
                .queryParam("tag[in]", "none," + word)
                .get(ACCOUNTS)
                .then()
                .body("items.name", contains(name));
        asha.asks()
                .queryParam("email", mail)
                .get(ACCOUNTS)
                .then()
                .body("items.name", contains(name));
        asha.asks().queryParam("q", duns).get(ACCOUNTS).then().body("items.name", contains(name));
        asha.asks().queryParam("q", "मुंबई").get(ACCOUNTS).then().body("items", hasSize(2));
        asha.asks().queryParams("paymentDays[gte]", 31).get(ACCOUNTS).then().body("items", empty());
        boris.asks().queryParam("tag", word).get(ACCOUNTS).then().body("items", empty());
        asha.asks()
                .queryParam("tag[gte]", word)
                .get(ACCOUNTS)
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, "tag[gte]"));
    }

    @Test
    void oneLegalIdIsOneCompanyWhateverItIsCalled() {
        String duns = anotherDuns();
        Map<String, Object> first =
                Map.of("name", office.name("One"), "legalIds", List.of(legalId("DUNS", duns)));
        Map<String, Object> second =
                Map.of("name", office.name("Two"), "legalIds", List.of(legalId("DUNS", duns)));
        open(asha, first);
        long before = DATABASE.number("select count(*) from account");
        asha.asks()
                .body(second)
                .post(ACCOUNTS)
                .then()
                .spec(problemAt(ProblemType.DUPLICATE, "/name"))
                .body("errors[0].detail", containsString("100 % alike"))
                .body("errors[0].detail", containsString("the same legal id: DUNS " + duns));
        boris.asks()
                .body(second)
                .post(ACCOUNTS)
                .then()
                .spec(problemAt(ProblemType.DUPLICATE, "/name"))
                .body("errors.detail", contains("hiddenMatches: 1"));
        assertThat(DATABASE.number("select count(*) from account")).isEqualTo(before);
        asha.asks()
                .queryParam("legalId", "DUNS:" + duns)
                .get(ACCOUNTS + "/similar")
                .then()
                .body("matches[0].name", equalTo(office.name("One")))
                .body("matches[0].score", equalTo(100))
                .body("matches[0].reasons", contains(startsWith("has the same legal id")));
    }

    @Test
    void aDomainAloneIsToldAndRefusesNothing() {
        String site = "https://d" + anotherDuns() + ".example";
        open(asha, Map.of("name", office.name("Parent"), "website", site));
        asha.asks()
                .queryParam("website", site + "/about")
                .get(ACCOUNTS + "/similar")
                .then()
                .body("matches.score", contains(60));
        open(asha, Map.of("name", office.name("Daughter"), "website", site + "/daughter"));
    }

    @Test
    void whoForcesSaysWhyAndThatIsKept() {
        open(asha, Map.of("name", office.name("Twin")));
        Map<String, Object> again = Map.of("name", office.name("Twin"));
        long before = DATABASE.number("select count(*) from account");
        asha.asks()
                .queryParam("force", true)
                .body(again)
                .post(ACCOUNTS)
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, "reason"));
        asha.asks()
                .queryParams("force", true, "reason", " ")
                .body(again)
                .post(ACCOUNTS)
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, "reason"));
        asha.asks()
                .queryParam("reason", "alone")
                .body(again)
                .post(ACCOUNTS)
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, "reason"));
        assertThat(DATABASE.number("select count(*) from account")).isEqualTo(before);
        asha.asks()
                .queryParams("force", true, "reason", "Another one, in Chennai")
                .body(again)
                .post(ACCOUNTS)
                .then()
                .statusCode(201)
                // Published as it was opened: it must not have moved since.
                .header("ETag", equalTo("\"0\""))
                .body("openedDespite", equalTo("Another one, in Chennai"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?name=",
                "?legalId=DUNS",
                "?legalId=TIN:1",
                "?legalId=VAT:DE136695977",
                "?website=",
                "?phone=12345678901234567"
            })
    void anUnclearQuestionIsRefused(String query) {
        asha.asks()
                .get(ACCOUNTS + "/similar" + query)
                .then()
                .spec(problem(ProblemType.INVALID_INPUT));
    }

    @Test
    void anImportReadsAllOfIt() {
        String file =
                """
                name,owner,duns,street,zip,city,country,days,limit,currency,tags,mails
                %1$s,%3$s,%4$s,Main St 1,10001,New York,US,45,1000.50,USD,a; b,x@example.org
                %2$s,%3$s,12,,10001,,US,400,-5,USD,,no mail
                """
                        .formatted(
                                office.name("Imported"),
                                office.name("Bad"),
                                office.name("Asha"),
                                anotherDuns());
        String location =
                ImportSteps.run(
                        Map.of(
                                "kind",
                                "accounts",
                                "fileName",
                                "accounts.csv",
                                "mapping",
                                Map.ofEntries(
                                        Map.entry("name", "name"),
                                        Map.entry("owner", "owner"),
                                        Map.entry("duns", "duns"),
                                        Map.entry("street", "street"),
                                        Map.entry("zip", "postalCode"),
                                        Map.entry("city", "city"),
                                        Map.entry("country", "country"),
                                        Map.entry("days", "paymentDays"),
                                        Map.entry("limit", "creditLimit"),
                                        Map.entry("currency", "creditLimitCurrency"),
                                        Map.entry("tags", "tags"),
                                        Map.entry("mails", "emails"))),
                        file);
        Office.steward()
                .get(location)
                .then()
                .body("rows.CREATED", equalTo(1), "rows.INVALID", equalTo(1));
        Office.steward()
                .get(location + "/rows?outcome=INVALID")
                .then()
                .body("items.notes.flatten().field", hasItem("city"))
                .body("items.notes.flatten().field", hasItem("paymentDays"))
                .body("items.notes.flatten().field", hasItem("creditLimit"))
                .body("items.notes.flatten().field", hasItem("legalIds/0/value"))
                .body("items.notes.flatten().field", hasItem("emails/0"));
        asha.asks()
                .queryParam("name", office.name("Imported"))
                .get(ACCOUNTS)
                .then()
                .body("items[0].addresses[0].purpose", equalTo("REGISTERED"))
                .body("items[0].addresses[0].country", equalTo("US"))
                .body("items[0].creditLimit.amount", equalTo("1000.50"))
                .body("items[0].tags", contains("a", "b"));
    }

    @Test
    void anExportHasItsColumnsAndNoFormula() {
        Map<String, Object> body = described("Exported");
        body.put("tags", List.of("=1+1"));
        open(asha, body);
        String csv = asha.asks().get(ACCOUNTS + "/export").asString();
        assertThat(csv)
                .contains("legalIds,emails,phones,addresses,paymentDays,creditLimit")
                .contains("REGISTER:" + office.name("HRB 1"))
                .contains("\"REGISTERED, Große Straße 1, 10115, Berlin, DE;DELIVERY, मुंबई, IN\"")
                .contains("'+4930123456")
                .contains("'=1+1")
                .contains(",25000.00,EUR,");
    }

    private JsonNode published(String account) throws IOException {
        ConsumerRecord<String, String> state =
                KafkaRecords.await("setu.client.account", record -> record.key().equals(account));
        JsonNode body = mapper.readTree(state.value());
        assertThat(schemas.violations(KafkaRecords.header(state, "ce_type"), body)).isEmpty();
        return body;
    }
}
