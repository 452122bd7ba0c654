package org.setu.system.stack;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;

/** What a browser does at the gateway, without one: it follows no redirect by itself. */
public record Browser(TestStack stack) {

    private static final String COOKIE = "__Host-setu";
    private static final String SIGN_IN = "__Host-setu-sign-in";
    private static final String START = "/api/v1/staff/me";

    /** A request of somebody who is not signed in. */
    public RequestSpecification anonymous() {
        return given().baseUri(stack.gateway().toString()).redirects().follow(false);
    }

    /** A request within a session. */
    public RequestSpecification within(String session) {
        return anonymous().cookie(COOKIE, session);
    }

    /** Where a browser that is not signed in is sent, or a refusal. */
    public Response login() {
        return anonymous().get("/login?to=" + START);
    }

    /** Signs a person in; gives the session. */
    public String signIn(String username) {
        Response sent = login();
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(303);
        URI back = stack.signIn(URI.create(sent.header("Location")), username);
        Response signedIn =
                anonymous()
                        .cookie(SIGN_IN, sent.cookie(SIGN_IN))
                        .urlEncodingEnabled(false)
                        .get(back.getRawPath() + "?" + back.getRawQuery());
        assertThat(signedIn.statusCode()).as(signedIn.asString()).isEqualTo(303);
        assertThat(signedIn.header("Location")).isEqualTo(START);
        return signedIn.cookie(COOKIE);
    }
}
