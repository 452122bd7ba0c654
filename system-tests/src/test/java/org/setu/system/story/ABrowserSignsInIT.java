package org.setu.system.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.setu.system.stack.Browser;
import org.setu.system.stack.Caller;
import org.setu.system.stack.TestStack;

/** A person works with a session cookie; his tokens stay with the gateway. */
class ABrowserSignsInIT {

    private static final String PERSON = "moses.frase";

    private final TestStack stack = TestStack.get();
    private final Browser browser = new Browser(stack);

    @Test
    void heWorksAndSignsOutAndThenNothingIsLeft() {
        // His bearer token, asked for further down, is a session of its own.
        stack.token(PERSON);
        int before = stack.sessionsOf(PERSON);
        String session = browser.signIn(PERSON);
        String other = browser.signIn(PERSON);
        assertThat(other).isNotEqualTo(session);
        assertThat(stack.sessionsOf(PERSON)).isEqualTo(before + 2);

        Response me = browser.within(session).get("/api/v1/staff/me");
        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.jsonPath().getString("staff.name")).isEqualTo("Moses Frase");
        String name = "By browser " + UUID.randomUUID();
        RequestSpecification open =
                browser.within(session).contentType("application/json").body(Map.of("name", name));
        assertThat(open.post("/api/v1/accounts").statusCode()).isEqualTo(403);
        assertThat(Caller.named("Moses Frase").items("/accounts?q=" + name.substring(11)))
                .isEmpty();
        String proof = browser.within(session).get("/session").jsonPath().getString("csrfToken");
        assertThat(open.header("Setu-CSRF", proof).post("/api/v1/accounts").statusCode())
                .isEqualTo(201);

        Response out = browser.within(session).header("Setu-CSRF", proof).post("/logout");

        assertThat(out.statusCode()).isEqualTo(204);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(stack.sessionsOf(PERSON)).isEqualTo(before + 1));
        Response after = browser.within(session).get("/api/v1/staff/me");
        assertThat(after.statusCode()).isEqualTo(401);
        assertThat(after.contentType()).startsWith("application/problem+json");
        assertThat(browser.within(other).get("/api/v1/staff/me").statusCode()).isEqualTo(200);
    }
}
