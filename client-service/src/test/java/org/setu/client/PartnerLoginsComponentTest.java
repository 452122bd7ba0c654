package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.Tokens.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.setu.client.partner.TryingAgain;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.SetuTestResource;
import org.setu.platform.testing.TestDatabase;

/** What becomes of logins when Keycloak is away, has done half, or knows somebody else. */
@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
@QuarkusTestResource(KeycloakFixture.class)
class PartnerLoginsComponentTest {

    private static final TestDatabase DATABASE = TestDatabase.of("client");

    @Inject TryingAgain tryingAgain;

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
    void whoIsRevokedSeesNothingAtOnceEvenWhileKeycloakIsAway() {
        String location = client.confirmed();
        String id = Invitations.id(location);
        String login = KeycloakFixture.userOf(id).path("id").asText();
        KeycloakFixture.fail(request -> true);

        client.agent
                .orders(location + "/revoke", "")
                .then()
                .statusCode(200)
                .body("state", equalTo("REVOKED"));

        as(login, "partner")
                .get("/api/v1/accounts/mine")
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        assertThat(Invitations.told(id, false).path("active").asBoolean()).isFalse();
        assertThat(KeycloakFixture.userOf(id).path("enabled").asBoolean()).isTrue();
        Invitations.notice(client.contact, "partner-revoked", 1);

        KeycloakFixture.mend();
        tryAgain(id);
        assertThat(KeycloakFixture.userOf(id).path("enabled").asBoolean()).isFalse();
        assertThat(KeycloakFixture.asked("POST /users/" + login + "/logout")).hasSize(1);
        awaitNothingToDo(id);
    }

    @Test
    void whoWasRevokedIsInvitedAnewWithALoginOfHisOwn() {
        String first = client.confirmed();
        String login = KeycloakFixture.userOf(Invitations.id(first)).path("id").asText();
        client.agent.orders(first + "/revoke", "").then().statusCode(200);
        awaitNothingToDo(Invitations.id(first));

        String second = client.invited();
        Invitations.confirm(client.token(2)).then().statusCode(200);

        assertThat(KeycloakFixture.userOf(Invitations.id(first)).isMissingNode()).isTrue();
        assertThat(KeycloakFixture.userOf(Invitations.id(second)).path("id").asText())
                .isNotEqualTo(login);
        assertThat(client.state(second)).isEqualTo("CONFIRMED");
    }

    @Test
    void aMissingKeycloakLeavesTheInvitationGood() {
        String location = client.invited();
        String token = client.token(1);
        KeycloakFixture.fail(request -> true);
        Invitations.confirm(token)
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .contentType("text/html");
        assertThat(client.state(location)).isEqualTo("INVITED");
        assertThat(Invitations.access(Invitations.id(location))).isEmpty();

        KeycloakFixture.mend();
        Invitations.confirm(token).then().statusCode(200);
        assertThat(client.state(location)).isEqualTo("CONFIRMED");
    }

    @Test
    void aLoginThatWasMadeBeforeACrashIsFoundAgain() {
        String location = client.invited();
        String token = client.token(1);
        // The user is made, and then the answer is lost.
        boolean[] made = {false};
        KeycloakFixture.fail(request -> {
            boolean lost = made[0] && request.startsWith("GET /users?q=");
            made[0] |= request.equals("POST /users");
            return lost;
        });
        Invitations.confirm(token).then().statusCode(503);
        String id = Invitations.id(location);
        String login = KeycloakFixture.userOf(id).path("id").asText();
        assertThat(login).isNotEmpty();
        assertThat(client.state(location)).isEqualTo("INVITED");

        KeycloakFixture.mend();
        Invitations.confirm(token).then().statusCode(200);

        assertThat(KeycloakFixture.userOf(id).path("id").asText()).isEqualTo(login);
        assertThat(Invitations.told(id, true).path("keycloakSubject").asText()).isEqualTo(login);
    }

    @Test
    void aLoginThatWasMadeForNothingIsTakenBack() {
        String location = client.invited();
        String id = Invitations.id(location);
        boolean[] made = {false};
        KeycloakFixture.fail(request -> {
            boolean lost = made[0] && request.startsWith("GET /users?q=");
            made[0] |= request.equals("POST /users");
            return lost;
        });
        Invitations.confirm(client.token(1)).then().statusCode(503);
        KeycloakFixture.mend();
        assertThat(KeycloakFixture.userOf(id).isMissingNode()).isFalse();

        tryAgain(id);

        assertThat(KeycloakFixture.userOf(id).isMissingNode()).isTrue();
        Invitations.confirm(client.token(1)).then().statusCode(200);
    }

    @Test
    void theLoginOfSomebodyElseIsNeverTouched() {
        String location = client.invited();
        KeycloakFixture.colleague(client.email);
        Invitations.confirm(client.token(1)).then().statusCode(409).contentType("text/html");
        assertThat(client.state(location)).isEqualTo("INVITED");
        assertThat(KeycloakFixture.userOf(Invitations.id(location)).isMissingNode()).isTrue();
    }

    @Test
    void aPasswordLinkIsSentOnceMore() {
        String location = client.confirmed();
        String link =
                "/users/"
                        + KeycloakFixture.userOf(Invitations.id(location)).path("id").asText()
                        + "/execute-actions-email";
        Invitations.awaitAsked(link);
        awaitNothingToDo(Invitations.id(location));
        client.agent.orders(location + "/send-password-link", "").then().statusCode(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> KeycloakFixture.asked(link).size() == 2);
    }

    /** As if the time until the next attempt had passed; the one that is under way ends first. */
    private void tryAgain(String id) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> {
                    DATABASE.execute(
                            "update keycloak_task set due_at = now() where partner_id = ?::uuid",
                            id);
                    tryingAgain.now();
                    nothingToDo(id);
                });
    }

    private static void awaitNothingToDo(String id) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> nothingToDo(id));
    }

    private static void nothingToDo(String id) {
        assertThat(
                        DATABASE.number(
                                "select count(*) from keycloak_task where partner_id = ?::uuid",
                                id))
                .isZero();
    }
}
