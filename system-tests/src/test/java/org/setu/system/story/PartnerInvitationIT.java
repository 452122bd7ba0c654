package org.setu.system.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.setu.local.keycloak.CodeFlow;
import org.setu.local.keycloak.KeycloakException;
import org.setu.system.stack.Caller;
import org.setu.system.stack.TestStack;

/**
 * A client's person follows two mails to a login of his own, a client's system gets credentials,
 * both see their account and nothing else, and neither gets in once revoked. With the real
 * Keycloak.
 */
class PartnerInvitationIT {

    private static final Caller AGENT = Caller.named("Darcel Schlecht");
    private static final String ISSUER =
            "http://127.0.0.1:" + TestStack.get().port("keycloak") + "/realms/setu";

    private final String word = UUID.randomUUID().toString().substring(0, 8);
    private final String email = "ravi." + word + "@partner.example";
    private String account = "";
    private String contact = "";

    @BeforeEach
    void aClientWithAContact() {
        account = AGENT.create("/accounts", Map.of("name", "Partner " + word)).getString("id");
        contact =
                AGENT.create(
                                "/contacts",
                                Map.of(
                                        "givenName",
                                        "Ravi",
                                        "familyName",
                                        "Iyer",
                                        "emails",
                                        List.of(email),
                                        "primaryAccountId",
                                        account))
                        .getString("id");
    }

    private String partners() {
        return "/accounts/" + account + "/partners";
    }

    @Test
    void anInvitedPersonConfirmsChoosesAPasswordSignsInAndIsShutOut() throws IOException {
        String partner =
                partners()
                        + "/"
                        + AGENT.create(partners(), Map.of("kind", "PERSON", "contactId", contact))
                                .getString("id");
        URI link = invitationLink();

        Response page = atGateway().queryParam("token", token(link)).get(link.getPath());
        page.then().statusCode(200).contentType("text/html");
        assertThat(page.asString()).contains("Ravi Iyer", "Partner " + word);
        assertThat(AGENT.get(partner).getString("state")).isEqualTo("INVITED");
        confirm(link).then().statusCode(200);
        assertThat(AGENT.get(partner).getString("state")).isEqualTo("CONFIRMED");
        confirm(link).then().statusCode(404);

        String password = "Chosen-by-himself-" + word;
        new PasswordPages().choose(passwordLink(), password);
        String bearer = new CodeFlow(URI.create(ISSUER)).accessToken(email, password);
        seesHisAccountAndNothingElse(bearer);

        AGENT.order(partner + "/revoke", AGENT.etag(partner), "").then().statusCode(200);

        assertThat(as(bearer).get("/accounts/mine").statusCode()).isEqualTo(404);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                                        new CodeFlow(URI.create(ISSUER))
                                                .accessToken(email, password))
                                .isInstanceOf(KeycloakException.class));
    }

    private URI invitationLink() throws IOException {
        JsonNode notice =
                new ObjectMapper()
                        .readTree(
                                NoticeTopic.await(
                                        "setu.client.notice",
                                        record ->
                                                record.key().equals(contact)
                                                        && record.value()
                                                                .contains("partner-invited")));
        URI link = URI.create(notice.path("data").path("link").asText());
        assertThat(link.toString()).startsWith(TestStack.get().gateway().toString());
        return link;
    }

    private static RequestSpecification atGateway() {
        return given().baseUri(TestStack.get().gateway().toString());
    }

    private static String token(URI link) {
        return link.getQuery().substring("token=".length());
    }

    private static Response confirm(URI link) {
        return atGateway().formParam("token", token(link)).post(link.getPath());
    }

    private String passwordLink() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                new Postbox(TestStack.get().port("imap"), email)
                                        .newest(PasswordPages.LINK),
                        mail -> mail.isPresent())
                .orElseThrow();
    }

    private static RequestSpecification as(String bearer) {
        return Caller.nobody().auth().preemptive().oauth2(bearer);
    }

    private void seesHisAccountAndNothingElse(String bearer) {
        JsonPath mine =
                as(bearer).get("/accounts/mine").then().statusCode(200).extract().jsonPath();
        assertThat(mine.getString("id")).isEqualTo(account);
        assertThat(mine.getString("contactPerson.name")).isEqualTo("Darcel Schlecht");
        for (String path :
                List.of(
                        "/accounts",
                        "/accounts/" + account,
                        partners(),
                        "/contacts",
                        "/staff",
                        "/deals",
                        "/reports/sales")) {
            assertThat(as(bearer).get(path).statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void aSystemSignsInWithItsSecretUntilThatIsReplacedAndThenRevoked() {
        JsonPath connected = AGENT.create(partners(), Map.of("kind", "SYSTEM", "name", "ERP"));
        String clientId = connected.getString("clientId");
        String partner = partners() + "/" + connected.getString("id");
        String first = connected.getString("clientSecret");

        seesHisAccountAndNothingElse(token(clientId, first).jsonPath().getString("access_token"));

        String second =
                AGENT.order(partner + "/rotate-secret", AGENT.etag(partner), "")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getString("clientSecret");
        token(clientId, first).then().statusCode(401);
        String bearer = token(clientId, second).jsonPath().getString("access_token");
        assertThat(as(bearer).get("/accounts/mine").statusCode()).isEqualTo(200);

        AGENT.order(partner + "/revoke", AGENT.etag(partner), "").then().statusCode(200);

        assertThat(as(bearer).get("/accounts/mine").statusCode()).isEqualTo(404);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> token(clientId, second).then().statusCode(401));
    }

    private static Response token(String clientId, String secret) {
        return given().formParam("grant_type", "client_credentials")
                .formParam("client_id", clientId)
                .formParam("client_secret", secret)
                .post(ISSUER + "/protocol/openid-connect/token");
    }
}
