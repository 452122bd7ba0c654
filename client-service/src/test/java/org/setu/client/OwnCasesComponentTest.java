package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.Tokens.as;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.setu.client.Office.Person;
import org.setu.platform.event.EventSchemas;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.SetuTestResource;
import org.setu.platform.testing.TestDatabase;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
@QuarkusTestResource(KeycloakFixture.class)
class OwnCasesComponentTest {

    private static final String OWN = "/api/v1/own-cases";
    private static final String CASES = "/api/v1/cases";
    private static final TestDatabase DATABASE = TestDatabase.of("client");

    @Inject EventSchemas schemas;

    private Invitations client;
    private Person asha;
    private Person ravi;
    private String partner;

    @BeforeEach
    void aPartner() {
        client = new Invitations();
        asha = client.agent;
        String location = client.confirmed();
        partner = Invitations.id(location);
        ravi =
                new Person(
                        partner,
                        KeycloakFixture.userOf(partner).path("id").asText(),
                        new String[] {"partner"});
    }

    private static Map<String, Object> body() {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", "COMPLAINT");
        body.put("reason", "QUALITY");
        body.put("subject", "दो डिब्बे गीले थे");
        return body;
    }

    private String raised() {
        return ravi.asks()
                .body(body())
                .post(OWN)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static String ours(String own) {
        return CASES + "/" + id(own);
    }

    private String opened(boolean shared) {
        Map<String, Object> body = body();
        body.put("accountId", client.account);
        body.put("contactId", client.contact);
        body.put("channel", "CALL");
        body.put("shared", shared);
        return asha.asks()
                .body(body)
                .post(CASES)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private void resolved(String own) {
        asha.orders(ours(own) + "/acknowledge", Map.of("text", "We look at it."))
                .then()
                .statusCode(200);
        asha.orders(
                        ours(own) + "/resolve",
                        Map.of("solution", "Two were sent.", "rootCause", "TRANSPORT"))
                .then()
                .statusCode(200);
    }

    @Test
    void whatAPartnerRaisesIsTheOwnersToSeeTo() {
        String own = raised();
        ravi.asks()
                .get(own)
                .then()
                .statusCode(200)
                .body("state", equalTo("RECEIVED"), "severity", equalTo("NORMAL"))
                .body("", not(hasKey("ownerId")))
                .body("", not(hasKey("rootCause")))
                .body("", not(hasKey("cost")))
                .body("", not(hasKey("measures")));
        asha.asks()
                .get(ours(own))
                .then()
                .statusCode(200)
                .body("ownerId", equalTo(asha.id()), "channel", equalTo("PORTAL"))
                .body("accountId", equalTo(client.account), "contactId", equalTo(client.contact))
                .body("shared", equalTo(true));
        asha.asks().get(ours(own) + "/history").then().body("items.byPartner", contains(partner));
        JsonNode notice = Invitations.notice(asha.id(), "case-assigned", 1);
        assertThat(notice.path("about").path("id").asText()).isEqualTo(id(own));
        assertThat(
                        DATABASE.number(
                                "select count(*) from audit_entry where entity = 'client_case' and"
                                        + " row_id = ? and actor = ?",
                                id(own),
                                "p:" + partner))
                .isPositive();
    }

    @Test
    void aPartnerSeesWhatIsSharedWithHisAccountAndNothingElse() {
        String own = raised();
        String shared = opened(true);
        String internal = opened(false);
        ravi.asks().get(OWN).then().body("items.id", containsInAnyOrder(id(own), id(shared)));
        ravi.asks().get(OWN + "/" + id(internal)).then().spec(problem(ProblemType.NOT_FOUND));
        ravi.asks()
                .get(OWN + "/" + id(internal) + "/history")
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        ravi.asks().get(ours(own)).then().spec(problem(ProblemType.FORBIDDEN));
        asha.asks().get(own).then().spec(problem(ProblemType.FORBIDDEN));

        asha.changes(internal, "{\"shared\":true}").then().statusCode(200);
        asha.changes(shared, "{\"shared\":false}").then().statusCode(200);

        ravi.asks().get(OWN).then().body("items.id", containsInAnyOrder(id(own), id(internal)));
        ravi.asks()
                .get(OWN + "/" + id(internal) + "/history")
                .then()
                .body("items.kind", contains("OPENED"), "items.byYou", contains(false));
        ravi.asks().get(OWN + "/" + id(shared)).then().spec(problem(ProblemType.NOT_FOUND));
        asha.asks().get(shared + "/history").then().body("items.kind", contains("OPENED"));
    }

    @Test
    void partnersOfAnotherAccountSeeNothing() {
        String own = raised();
        Invitations other = new Invitations();
        String stranger = Invitations.id(other.confirmed());
        String login = KeycloakFixture.userOf(stranger).path("id").asText();
        as(login, "partner").get(own).then().spec(problem(ProblemType.NOT_FOUND));
        as(login, "partner").get(OWN).then().body("items", empty());
        as(login, "partner")
                .header("If-Match", "\"0\"")
                .body("{}")
                .post(own + "/confirm")
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        ravi.asks().get(own).then().body("state", equalTo("RECEIVED"));
    }

    @Test
    void whoJoinsTheTeamSeesWhatIsSharedAndWhoLeavesDoesNot() {
        String own = raised();
        Person boris =
                client.office.person(
                        "Boris", "account-manager", client.office.territory("West", ""));
        boris.asks().get(ours(own)).then().spec(problem(ProblemType.NOT_FOUND));
        String account = "/api/v1/accounts/" + client.account;
        asha.changes(
                        account,
                        "{\"team\":[{\"staffId\":\"%s\",\"role\":\"x\"}]}".formatted(boris.id()))
                .then()
                .statusCode(200);
        boris.asks().get(ours(own)).then().statusCode(200);
        asha.changes(account, "{\"team\":[]}").then().statusCode(200);
        boris.asks().get(ours(own)).then().spec(problem(ProblemType.NOT_FOUND));
        ravi.asks().get(own).then().statusCode(200);
    }

    @Test
    void questionsAreAskedAndAnswered() {
        String own = raised();
        ravi.orders(own + "/answer", Map.of("text", "Lot 17"))
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        asha.orders(ours(own) + "/acknowledge", "{}").then().statusCode(200);
        asha.orders(ours(own) + "/ask-client", Map.of("text", "Which lot?")).then().statusCode(200);
        JsonNode asked = Invitations.notice(client.contact, "case-question", 1);
        assertThat(asked.path("data").path("note").asText()).isEqualTo("Which lot?");
        ravi.asks().get(own).then().body("waitingSince", notNullValue());
        ravi.orders(own + "/answer", "{}")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/text"));

        ravi.orders(own + "/answer", Map.of("text", "Lot 17")).then().statusCode(200);

        ravi.asks()
                .get(own + "/history?sort=-at&limit=2")
                .then()
                .body("items.text", contains("Lot 17", "Which lot?"))
                .body("items.byYou", contains(true, false));
        JsonNode answered = Invitations.notice(asha.id(), "case-answered", 1);
        assertThat(answered.path("data").path("note").asText()).isEqualTo("Lot 17");
        assertThat(schemas.violations("org.setu.client.notice.v1", answered)).isEmpty();
    }

    @Test
    void thePartnerSaysWhetherHeIsContent() {
        String own = raised();
        ravi.orders(own + "/confirm", "{}").then().spec(problem(ProblemType.ILLEGAL_TRANSITION));
        resolved(own);
        Invitations.notice(client.contact, "case-resolved", 1);
        ravi.orders(own + "/reopen", Map.of("reason", "Wet again"))
                .then()
                .statusCode(200)
                .body("state", equalTo("REOPENED"));
        asha.orders(ours(own) + "/investigate", "").then().statusCode(200);
        asha.changes(
                        ours(own),
                        "{\"measures\":[{\"text\":\"x\",\"ownerId\":\"%s\"}]}".formatted(asha.id()))
                .then()
                .statusCode(200);
        asha.orders(ours(own) + "/plan-action", "").then().statusCode(200);
        asha.orders(
                        ours(own) + "/resolve",
                        Map.of("solution", "Four were sent.", "rootCause", "TRANSPORT"))
                .then()
                .statusCode(200);
        ravi.orders(own + "/confirm", Map.of("text", "Thank you"))
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"), "solution", equalTo("Four were sent."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind|null|/kind",
                "reason|\"WEATHER\"|/reason",
                "subject|null|/subject",
                "severity|\"BAD\"|/severity",
                "contractId|\"17\"|/contractId",
                "accountId|\"00000000-0000-7000-8000-000000000000\"|/accountId",
                "ownerId|\"00000000-0000-7000-8000-000000000000\"|/ownerId"
            })
    void aBadFieldIsNamedAndNothingIsRaised(String field, String value, String pointer) {
        Map<String, Object> body = body();
        body.remove(field);
        String rest =
                body.entrySet().stream()
                        .map(e -> ",\"%s\":\"%s\"".formatted(e.getKey(), e.getValue()))
                        .reduce("", String::concat);
        ravi.asks()
                .body("{\"%s\":%s%s}".formatted(field, value, rest))
                .post(OWN)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, pointer));
        ravi.asks().get(OWN).then().body("items", empty());
    }

    @Test
    void theSameKeyRaisesOnce() {
        String key = UUID.randomUUID().toString();
        String first =
                ravi.asks()
                        .header("Idempotency-Key", key)
                        .body(body())
                        .post(OWN)
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");
        ravi.asks()
                .header("Idempotency-Key", key)
                .body(body())
                .post(OWN)
                .then()
                .statusCode(201)
                .header("Location", equalTo(first));
        ravi.asks().get(OWN).then().body("items.id", contains(id(first)));
    }

    @Test
    void whoseAccessEndedSeesNothing() {
        String own = raised();
        asha.orders(client.partners() + "/" + partner + "/revoke", "").then().statusCode(200);
        assertThat(ravi.asks().get(own).statusCode()).isIn(401, 403, 404);
    }
}
