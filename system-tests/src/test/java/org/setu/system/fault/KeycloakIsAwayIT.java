package org.setu.system.fault;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.setu.local.stack.ComponentState;
import org.setu.system.stack.Browser;
import org.setu.system.stack.Caller;
import org.setu.system.stack.TestStack;

/**
 * The identity provider hangs, and then is gone: who is known goes on, who is not is told when to
 * come back, and nobody is taken for an impostor.
 */
@Order(Integer.MAX_VALUE) // it restarts what others use
class KeycloakIsAwayIT {

    private static final String KEYCLOAK = "keycloak";
    private static final String GATEWAY = "gateway";
    private static final Caller AGENT = Caller.named("Moses Frase");
    private static final List<String> SERVICES =
            List.of("client", "deal", "contract", "notification");

    private final TestStack stack = TestStack.get();
    private final Browser browser = new Browser(stack);
    private boolean frozen;

    @AfterEach
    void everybodyIsBack() {
        thaw();
        awaitReady(KEYCLOAK);
        awaitReady(GATEWAY);
    }

    @Test
    void whoIsKnownGoesOnAndNobodyElseIsTakenForAnImpostor() {
        String session = browser.signIn(AGENT.username());
        assertThat(me(session).statusCode()).isEqualTo(200);
        for (String page : List.of("/deals", "/contracts", "/inbox")) {
            assertThat(AGENT.status(page)).as(page).isEqualTo(200);
        }

        freeze();
        requireWhoIsKnownGoesOn(session);
        requireNoSignIn();

        // It has no keys now, and cannot get any: that is no reason to refuse anybody for good.
        restart(GATEWAY);
        requireUnavailable(AGENT.request().get("/staff/me"));
        requireUnavailable(me(session));
        assertThat(Caller.nobody().get("/staff/me").statusCode()).isEqualTo(401);
        requireNoSignIn();
        requireServicesReady();

        thaw();
        awaitWorks();
        requireWhoIsKnownGoesOn(session);

        int before = kill(KEYCLOAK);
        Awaitility.await("Keycloak is gone")
                .atMost(Duration.ofSeconds(20))
                .until(() -> !answers(KEYCLOAK));
        requireWhoIsKnownGoesOn(session);
        requireNoSignIn();
        assertThat(answers(KEYCLOAK)).as("Keycloak was away all the time").isFalse();

        awaitRestart(KEYCLOAK, before);
        assertThat(me(browser.signIn(AGENT.username())).statusCode()).isEqualTo(200);
        assertThat(AGENT.status("/staff/me")).isEqualTo(200);
    }

    private void requireWhoIsKnownGoesOn(String session) {
        assertThat(AGENT.status("/staff/me")).isEqualTo(200);
        assertThat(AGENT.status("/deals")).isEqualTo(200);
        assertThat(AGENT.status("/contracts")).isEqualTo(200);
        assertThat(AGENT.status("/inbox")).isEqualTo(200);
        assertThat(me(session).statusCode()).isEqualTo(200);
        requireServicesReady();
    }

    /** A sign-in says at once that it is not possible, instead of sending people into the dark. */
    private void requireNoSignIn() {
        Response refused = browser.login();
        requireUnavailable(refused);
        assertThat(refused.header("Location")).isNull();
    }

    private static void requireUnavailable(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("detail")).contains("right now");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
    }

    private void requireServicesReady() {
        for (String service : SERVICES) {
            given().get(
                            "http://127.0.0.1:%d/q/health/ready"
                                    .formatted(stack.port(service + "-management")))
                    .then()
                    .statusCode(200);
        }
    }

    private Response me(String session) {
        return browser.within(session).get("/api/v1/staff/me");
    }

    private void freeze() {
        stack.signal(KEYCLOAK, "STOP");
        frozen = true;
    }

    private void thaw() {
        if (frozen) {
            frozen = false;
            stack.signal(KEYCLOAK, "CONT");
        }
    }

    private void restart(String component) {
        awaitRestart(component, kill(component));
    }

    /** Gives how often it had been restarted before. */
    private int kill(String component) {
        int before = stack.component(component).restarts();
        stack.signal(component, "KILL");
        return before;
    }

    private void awaitRestart(String component, int before) {
        Awaitility.await(component + " is noticed")
                .atMost(Duration.ofSeconds(30))
                .until(() -> stack.component(component).restarts() > before);
        awaitReady(component);
    }

    private void awaitReady(String component) {
        Awaitility.await(component + " is ready")
                .atMost(Duration.ofMinutes(3))
                .until(() -> stack.component(component).state() == ComponentState.READY);
    }

    private static void awaitWorks() {
        Awaitility.await("tokens are verified again")
                .atMost(Duration.ofMinutes(1))
                .until(() -> AGENT.status("/staff/me") == 200);
    }

    private boolean answers(String component) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", stack.port(component)), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
