package org.setu.system.story;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Follows the link in Keycloak's mail to the form that asks for a new password, and sends it. */
final class PasswordPages {

    /** How the link looks in the mail. */
    static final Pattern LINK =
            Pattern.compile("(https?://[^\\s\"<>]*/login-actions/action-token[^\\s\"<>]*)");

    private static final Pattern GO_ON = Pattern.compile("href=\"([^\"]*/login-actions/[^\"]*)\"");
    private static final Pattern FORM =
            Pattern.compile("<form[^>]*id=\"kc-passwd-update-form\"[^>]*action=\"([^\"]+)\"");

    /** By name; the JDK's own store keeps Secure ones from a loopback address. */
    private final Map<String, String> cookies = new LinkedHashMap<>();

    void choose(String link, String password) {
        String page = get(URI.create(link));
        Matcher next = GO_ON.matcher(page);
        if (!FORM.matcher(page).find() && next.find()) {
            page = get(URI.create(plain(next.group(1))));
        }
        Matcher form = FORM.matcher(page);
        if (!form.find()) {
            throw new StoryFailure("Keycloak shows no form for a password: " + page);
        }
        String fields =
                "password-new=%1$s&password-confirm=%1$s"
                        .formatted(URLEncoder.encode(password, StandardCharsets.UTF_8));
        follow(
                HttpRequest.newBuilder(URI.create(plain(form.group(1))))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields)));
    }

    private String get(URI address) {
        return follow(HttpRequest.newBuilder(address).GET());
    }

    private String follow(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpRequest built = request.build();
        HttpResponse<String> response = Wire.send(built);
        for (String header : response.headers().allValues("Set-Cookie")) {
            String[] cookie = header.split(";", 2)[0].split("=", 2);
            cookies.put(cookie[0].strip(), cookie[1].strip());
        }
        if (response.statusCode() / 100 == 3) {
            String location = response.headers().firstValue("Location").orElseThrow();
            return get(built.uri().resolve(location));
        }
        if (response.statusCode() != 200) {
            throw new StoryFailure(
                    "Keycloak answers %d: %s".formatted(response.statusCode(), response.body()));
        }
        return response.body();
    }

    private static String plain(String attribute) {
        return attribute.replace("&amp;", "&");
    }
}
