package org.setu.platform.testing;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

/** Requests with a token. */
public final class Tokens {

    private Tokens() {}

    /** A bearer token of a login with realm roles. */
    public static String token(String login, String... roles) {
        return TestComponents.issuer().token(login, roles);
    }

    /** The issuer, for tokens that are wrong on purpose. */
    public static TestIssuer issuer() {
        return TestComponents.issuer();
    }

    /** A request of this login; its JSON body, if any, is sent as application/json. */
    public static RequestSpecification as(String login, String... roles) {
        return RestAssured.given()
                .auth()
                .oauth2(token(login, roles))
                .contentType("application/json");
    }
}
