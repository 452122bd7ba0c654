package org.setu.system.story;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows the link in Keycloak's mail to the form that asks for a new password, and sends it. */
final class PasswordPages {

    private static final Pattern GO_ON = Pattern.compile("href=\"([^\"]*/login-actions/[^\"]*)\"");
    private static final Pattern FORM =
            Pattern.compile("<form[^>]*id=\"kc-passwd-update-form\"[^>]*action=\"([^\"]+)\"");

    /** Cookies by name; REST Assured's own store keeps Secure ones from a loopback address. */
    private final Map<String, String> cookies = new LinkedHashMap<>();

    void choose(String link, String password) {
        Response page = follow(request().get(link));
        Matcher next = GO_ON.matcher(page.asString());
        if (!FORM.matcher(page.asString()).find() && next.find()) {
            page = follow(request().get(plain(next.group(1))));
        }
        Matcher form = FORM.matcher(page.asString());
        if (!form.find()) {
            throw new AssertionError("Keycloak shows no form for a password: " + page.asString());
        }
        Response done =
                follow(
                        request()
                                .formParam("password-new", password)
                                .formParam("password-confirm", password)
                                .post(plain(form.group(1))));
        done.then().statusCode(200);
    }

    private Response follow(Response response) {
        cookies.putAll(response.getCookies());
        if (response.statusCode() / 100 != 3) {
            return response;
        }
        return follow(request().get(response.header("Location")));
    }

    private RequestSpecification request() {
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .cookies(cookies);
    }

    private static String plain(String attribute) {
        return attribute.replace("&amp;", "&");
    }
}
