package org.setu.bench.session;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.setu.local.rig.RigIssuer;

/** A browser's way through the sign-in, as far as the gateway sees it. */
final class SignedIn {

    private static final String SIGN_IN = "__Host-setu-sign-in";
    private static final String SESSION = "__Host-setu";

    private SignedIn() {}

    /** The Cookie header of a new session. */
    static String cookie(String gateway, String login, String role)
            throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpResponse<String> begun = get(browser, gateway + "/login?to=/app", "none=none");
            String there = begun.headers().firstValue("Location").orElseThrow();
            String code = RigIssuer.code(login, role, parameter(there, "nonce"));
            HttpResponse<String> back =
                    get(
                            browser,
                            "%s/login/callback?code=%s&state=%s"
                                    .formatted(gateway, code, parameter(there, "state")),
                            SIGN_IN + "=" + cookie(begun, SIGN_IN));
            return SESSION + "=" + cookie(back, SESSION);
        }
    }

    private static HttpResponse<String> get(HttpClient browser, String address, String cookie)
            throws IOException, InterruptedException {
        HttpResponse<String> answer =
                browser.send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Cookie", cookie)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 303) {
            throw new IOException(address + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1, cookie.indexOf(';')))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static String parameter(String address, String name) {
        Matcher matcher = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(address);
        if (!matcher.find()) {
            throw new IllegalStateException("No " + name + " in " + address);
        }
        return matcher.group(1);
    }
}
