package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.Tokens.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.setu.client.partner.TryingAgain;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.SetuTestResource;
import org.setu.platform.testing.TestDatabase;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
@QuarkusTestResource(KeycloakFixture.class)
class PartnerSystemsComponentTest {

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
    void aSystemGetsItsSecretOnceAndIsLetIn() {
        Response connected = client.connect("ERP");
        connected
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .header("ETag", "\"0\"")
                .body("state", equalTo("CONFIRMED"))
                .body("clientId", matchesPattern("setu-partner-[0-9a-f]{12}"));
        String secret = connected.jsonPath().getString("clientSecret");
        assertThat(secret).startsWith("secret-");
        var made = KeycloakFixture.client(connected.jsonPath().getString("clientId"));
        assertThat(made.path("publicClient").asBoolean(true)).isFalse();
        assertThat(made.path("serviceAccountsEnabled").asBoolean()).isTrue();
        assertThat(made.path("standardFlowEnabled").asBoolean(true)).isFalse();
        assertThat(made.path("fullScopeAllowed").asBoolean(true)).isFalse();
        assertThat(made.path("protocolMappers").path(0).path("config").path("role").asText())
                .isEqualTo("partner");
        String location = client.partners() + "/" + connected.jsonPath().getString("id");
        client.agent.asks().get(location).then().body("clientSecret", nullValue());
        as("sa-" + made.path("id").asText(), "partner")
                .get("/api/v1/accounts/mine")
                .then()
                .statusCode(200)
                .body("name", equalTo(client.accountName));
        assertThat(mentions(secret)).as("tables that hold the secret").isZero();
    }

    /** Everything that might keep an answer or a record. */
    private static long mentions(String secret) {
        return DATABASE.number(
                """
                select (select count(*) from partner p where p::text like s.text)
                  + (select count(*) from outbox o where o::text like s.text)
                  + (select count(*) from audit_entry a where a::text like s.text)
                  + (select count(*) from idempotent_answer i
                     where convert_from(i.body, 'UTF8') like s.text or i.headers::text like s.text)
                from (select '%' || ? || '%' as text) s
                """,
                secret);
    }

    @Test
    void aRepeatAnswersWithoutTheSecretAndLeavesKeycloakAlone() {
        String key = UUID.randomUUID().toString();
        Response first = withKey(key, "ERP");
        first.then().statusCode(201);
        int asked = KeycloakFixture.asked("POST /clients").size();

        Response again = withKey(key, "ERP");

        again.then()
                .statusCode(201)
                .header("Setu-Repeated", "true")
                .body("id", equalTo(first.jsonPath().getString("id")))
                .body("clientSecret", nullValue());
        assertThat(KeycloakFixture.asked("POST /clients")).hasSize(asked);
        assertThat(mentions(first.jsonPath().getString("clientSecret"))).isZero();
        withKey(key, "Other").then().spec(problem(ProblemType.IDEMPOTENCY_KEY_REUSED));
        client.agent.asks().get(client.partners()).then().body("items", hasSize(1));
    }

    private Response withKey(String key, String name) {
        return client.agent
                .asks()
                .header("Idempotency-Key", key)
                .body(Map.of("kind", "SYSTEM", "name", name))
                .post(client.partners());
    }

    @Test
    void namesOfSystemsAreUniqueUntilRevoked() {
        String location = client.partners() + "/" + Office.id(client.connect("ERP"));
        int asked = KeycloakFixture.asked("POST /clients").size();
        client.connect("ERP").then().spec(problemAt(ProblemType.DUPLICATE, "/name"));
        assertThat(KeycloakFixture.asked("POST /clients")).hasSize(asked);
        client.agent.orders(location + "/revoke", "").then().statusCode(200);
        client.connect("ERP").then().statusCode(201);
    }

    @Test
    void aNewSecretReplacesTheOld() {
        Response connected = client.connect("ERP");
        String location = client.partners() + "/" + connected.jsonPath().getString("id");
        Response rotated = client.agent.orders(location + "/rotate-secret", "");
        rotated.then().statusCode(200).header("Cache-Control", "no-store").header("ETag", "\"1\"");
        assertThat(rotated.jsonPath().getString("clientSecret"))
                .isNotEqualTo(connected.jsonPath().getString("clientSecret"));
        int asked = KeycloakFixture.asked("client-secret").size();
        client.agent
                .asks()
                .header("If-Match", "\"0\"")
                .post(location + "/rotate-secret")
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        client.agent
                .asks()
                .post(location + "/rotate-secret")
                .then()
                .spec(problem(ProblemType.PRECONDITION_REQUIRED));
        assertThat(KeycloakFixture.asked("client-secret")).hasSize(asked);
    }

    @Test
    void aMissingKeycloakLeavesNothingHalfDone() {
        String name = client.office.name("ERP");
        KeycloakFixture.fail(request -> true);
        client.connect(name)
                .then()
                .spec(problem(ProblemType.UNAVAILABLE))
                .header("Retry-After", equalTo("2"));
        client.agent.asks().get(client.partners()).then().body("items", hasSize(0));

        // The client is made, but the answer is lost: the client is taken back.
        KeycloakFixture.fail(request -> request.contains("service-account-user"));
        client.connect(name).then().spec(problem(ProblemType.UNAVAILABLE));
        client.agent.asks().get(client.partners()).then().body("items", hasSize(0));
        KeycloakFixture.mend();
        assertThat(KeycloakFixture.clientsCalled(name)).isOne();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> {
                    DATABASE.execute(
                            "update keycloak_task set due_at = now() where kind = 'WITHDRAW'");
                    tryingAgain.now();
                    assertThat(KeycloakFixture.clientsCalled(name)).isZero();
                    assertThat(withdrawals()).isZero();
                });
        client.connect(name).then().statusCode(201);
    }

    private static long withdrawals() {
        return DATABASE.number("select count(*) from keycloak_task where kind = 'WITHDRAW'");
    }

    @Test
    void aRevokedSystemIsShutOutAndItsClientDisabled() {
        Response connected = client.connect("ERP");
        String clientId = connected.jsonPath().getString("clientId");
        String location = client.partners() + "/" + connected.jsonPath().getString("id");
        String login = "sa-" + KeycloakFixture.client(clientId).path("id").asText();
        client.agent.orders(location + "/revoke", "").then().statusCode(200);
        as(login, "partner")
                .get("/api/v1/accounts/mine")
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !KeycloakFixture.client(clientId).path("enabled").asBoolean(true));
        assertThat(KeycloakFixture.client(clientId).path("notBefore").asLong()).isPositive();
        client.agent
                .orders(location + "/rotate-secret", "")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
    }
}
