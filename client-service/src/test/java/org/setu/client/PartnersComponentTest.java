package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.Tokens.as;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
class PartnersComponentTest {

    private static final TestDatabase DATABASE = TestDatabase.of("client");

    @Inject EventSchemas schemas;

    private Invitations client;

    @BeforeEach
    void aClient() {
        client = new Invitations();
    }

    @AfterEach
    void keycloakAnswers() {
        KeycloakFixture.mend();
    }

    @Test
    void anInvitationIsAMailWithALinkAndNothingElse() {
        Response invited = client.invite();
        invited.then()
                .statusCode(201)
                .header("Location", containsString(client.partners() + "/"))
                .body("state", equalTo("INVITED"))
                .body("name", equalTo("Ravi Iyer"))
                .body("email", equalTo(client.email))
                .body("clientSecret", nullValue())
                .body("steps", contains("invite-again", "revoke"));
        JsonNode notice = Invitations.notice(client.contact, "partner-invited", 1);
        assertThat(schemas.violations("org.setu.client.notice.v1", notice)).isEmpty();
        assertThat(notice.path("recipient").path("email").asText()).isEqualTo(client.email);
        assertThat(notice.path("recipient").path("language").asText()).isEqualTo("ru");
        assertThat(notice.path("data").path("accountName").asText()).isEqualTo(client.accountName);
        assertThat(invited.asString()).doesNotContain(client.token(1));
        assertThat(kept(client.token(1))).as("only a hash is kept").isZero();
        assertThat(Invitations.access(Invitations.id(invited.header("Location")))).isEmpty();
    }

    private static long kept(String token) {
        return DATABASE.number(
                "select count(*) from partner p where p::text like '%' || ? || '%'", token);
    }

    @Test
    void openingTheLinkChangesNothingAndConfirmingLetsThePersonIn() {
        String location = client.invited();
        String token = client.token(1);
        for (int i = 0; i < 2; i++) {
            Invitations.open(token)
                    .then()
                    .statusCode(200)
                    .contentType("text/html")
                    .header("Cache-Control", "no-store")
                    .body(containsString("<html lang=\"ru\">"))
                    .body(containsString("Ravi Iyer"))
                    .body(containsString(client.accountName));
        }
        assertThat(client.state(location)).isEqualTo("INVITED");

        Invitations.confirm(token).then().statusCode(200).body(not(containsString(token)));

        client.agent
                .asks()
                .get(location)
                .then()
                .body("state", equalTo("CONFIRMED"))
                .body("steps", contains("send-password-link", "revoke"));
        String id = Invitations.id(location);
        JsonNode user = KeycloakFixture.userOf(id);
        assertThat(user.path("username").asText()).isEqualTo(client.email);
        assertThat(user.path("enabled").asBoolean()).isTrue();
        assertThat(user.path("groups").path(0).asText()).isEqualTo("/partners");
        assertThat(user.has("credentials")).as("no password passes Setu").isFalse();
        Invitations.awaitAsked("/users/" + user.path("id").asText() + "/execute-actions-email");
        JsonNode told = Invitations.told(id, true);
        assertThat(schemas.violations("org.setu.client.staff.v1", told)).isEmpty();
        assertThat(told.path("kind").asText()).isEqualTo("PARTNER");
        assertThat(told.path("accountId").asText()).isEqualTo(client.account);
        assertThat(told.path("subjects").path(0).asText()).isEqualTo("x:" + client.account);
        // His inbox is granted to himself.
        assertThat(told.path("subjects").path(1).asText())
                .isEqualTo("p:" + told.path("id").asText());
        assertThat(Invitations.notice(client.agent.id(), "partner-confirmed", 1).path("topic"))
                .isNotNull();
    }

    @Test
    void aPartnerSeesHisAccountAndNothingOfTheStaff() {
        String location = client.confirmed();
        String login = KeycloakFixture.userOf(Invitations.id(location)).path("id").asText();
        as(login, "partner")
                .get("/api/v1/accounts/mine")
                .then()
                .statusCode(200)
                .body("id", equalTo(client.account))
                .body("name", equalTo(client.accountName))
                .body("contactPerson.name", equalTo(client.office.name("Asha")))
                .body("size()", equalTo(3));
        for (String path :
                List.of("/api/v1/accounts", "/api/v1/staff", client.partners(), location)) {
            as(login, "partner").get(path).then().spec(problem(ProblemType.FORBIDDEN));
            as(login, "partner", "account-manager", "auditor")
                    .get(path)
                    .then()
                    .spec(problem(ProblemType.FORBIDDEN));
        }
        Office.administrator()
                .queryParam("q", client.email)
                .get("/api/v1/staff")
                .then()
                .body("items", hasSize(0));
        client.agent
                .orders(
                        "/api/v1/accounts/" + client.account + "/hand-over",
                        Map.of("ownerId", Invitations.id(location)))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/ownerId"));
    }

    @Test
    void whatCannotBeInvitedIsSaid() {
        String stranger = new Invitations().contact;
        refused("/contactId", Map.of("kind", "PERSON"));
        refused("/contactId", Map.of("kind", "PERSON", "contactId", stranger));
        refused("/contactId", Map.of("kind", "PERSON", "contactId", UUID.randomUUID()));
        refused("/contactId", person(Map.of("familyName", "Nomail")));
        refused(
                "/contactId",
                person(
                        Map.of(
                                "familyName",
                                "Made-up",
                                "emails",
                                List.of("m@example.org"),
                                "synthetic",
                                true)));
        refused("/name", Map.of("kind", "PERSON", "contactId", client.contact, "name", "x"));
        refused("/name", Map.of("kind", "SYSTEM"));
        refused("/contactId", Map.of("kind", "SYSTEM", "name", "x", "contactId", client.contact));
        refused("/kind", Map.of());
        String colleague = "colleague." + client.email;
        Office.id(
                Office.administrator()
                        .body(
                                Map.of(
                                        "name",
                                        client.office.name("Colleague"),
                                        "email",
                                        colleague,
                                        "roles",
                                        List.of("marketing")))
                        .post("/api/v1/staff"));
        refused(
                "/contactId",
                person(Map.of("familyName", "C", "emails", List.of(colleague.toUpperCase()))));
    }

    private Map<String, ?> person(Map<String, ?> contact) {
        return Map.of("kind", "PERSON", "contactId", client.contact(contact));
    }

    private void refused(String pointer, Map<String, ?> body) {
        client.agent
                .asks()
                .body(body)
                .post(client.partners())
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, pointer));
        client.agent.asks().get(client.partners()).then().body("items", hasSize(0));
    }

    @Test
    void aContactIsInvitedOnce() {
        client.invited();
        client.invite().then().spec(problemAt(ProblemType.DUPLICATE, "/contactId"));
        client.agent
                .asks()
                .get(client.partners() + "?kind=PERSON&state=INVITED")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void whoDoesNotSeeTheAccountSeesNoPartner() {
        String location = client.invited();
        Person other = new Invitations().agent;
        other.asks().get(client.partners()).then().spec(problem(ProblemType.NOT_FOUND));
        other.asks().get(location).then().spec(problem(ProblemType.NOT_FOUND));
        other.asks()
                .header("If-Match", "\"1\"")
                .post(location + "/revoke")
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        other.asks()
                .body(Map.of("kind", "SYSTEM", "name", "ERP"))
                .post(client.partners())
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        Office.auditor().get(location).then().statusCode(200);
        Office.auditor()
                .body(Map.of("kind", "SYSTEM", "name", "ERP"))
                .post(client.partners())
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        client.agent
                .asks()
                .post(location + "/revoke")
                .then()
                .spec(problem(ProblemType.PRECONDITION_REQUIRED));
        assertThat(client.state(location)).isEqualTo("INVITED");
        client.agent.asks().get(client.partners()).then().body("items", hasSize(1));
    }

    @Test
    void wrongUsedReplacedAndOldTokensAreRefusedAlike() {
        String location = client.invited();
        String first = client.token(1);
        client.agent.orders(location + "/invite-again", "").then().statusCode(200);
        String second = client.token(2);
        assertThat(second).isNotEqualTo(first);
        String page = refusedPage(first);
        assertThat(refusedPage("nonsense")).isEqualTo(page);
        assertThat(refusedPage("x".repeat(500))).isEqualTo(page);

        DATABASE.execute(
                "update partner set expires_at = now() - interval '1 second' where id = ?::uuid",
                Invitations.id(location));
        assertThat(refusedPage(second)).isEqualTo(page);
        assertThat(client.state(location)).isEqualTo("INVITED");

        client.agent.orders(location + "/invite-again", "").then().statusCode(200);
        String third = client.token(3);
        Invitations.confirm(third).then().statusCode(200);
        assertThat(refusedPage(third)).isEqualTo(page);
        assertThat(client.state(location)).isEqualTo("CONFIRMED");
    }

    private static String refusedPage(String token) {
        String opened = Invitations.open(token).then().statusCode(404).extract().asString();
        String posted = Invitations.confirm(token).then().statusCode(404).extract().asString();
        assertThat(posted).isEqualTo(opened);
        return posted;
    }

    @Test
    void aStepThatIsNotPossibleNamesThoseThatAre() {
        String location = client.confirmed();
        client.agent
                .orders(location + "/invite-again", "")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("allowed", contains("send-password-link", "revoke"));
        client.agent
                .orders(location + "/rotate-secret", "")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        assertThat(client.state(location)).isEqualTo("CONFIRMED");
        client.agent.orders(location + "/revoke", "").then().statusCode(200);
        for (String step : List.of("revoke", "invite-again", "send-password-link")) {
            client.agent
                    .orders(location + "/" + step, "")
                    .then()
                    .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                    .body("allowed", nullValue());
        }
        assertThat(client.state(location)).isEqualTo("REVOKED");
    }
}
