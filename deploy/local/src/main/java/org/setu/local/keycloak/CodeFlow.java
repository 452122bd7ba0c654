package org.setu.local.keycloak;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.setu.local.process.Secrets;

/**
 * Signs a user in as a browser would: authorization code flow with PKCE as the client {@code
 * setu-cli}, following the login form. There is no password grant in Setu, not even for tests.
 */
public final class CodeFlow {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CLIENT = "setu-cli";
    private static final String REDIRECT = "http://127.0.0.1:49152/callback";

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final String endpoints;

    /**
     * A flow at one realm.
     *
     * @param issuer address of the realm
     */
    public CodeFlow(URI issuer) {
        this.endpoints = issuer + "/protocol/openid-connect";
    }

    /**
     * A bearer token of the user.
     *
     * @throws KeycloakException if the sign-in is refused
     */
    public String accessToken(String username, String password) {
        Pkce pkce = Pkce.random();
        String state = Secrets.random();
        Cookies cookies = new Cookies();
        URI back = signIn(authorization(pkce, state), REDIRECT, username, password, cookies);
        Map<String, String> result = query(back.getRawQuery());
        if (!state.equals(result.get("state"))) {
            throw new KeycloakException("The answer belongs to another request");
        }
        return exchange(result.getOrDefault("code", ""), pkce, cookies);
    }

    /**
     * Signs a user in where another client has sent him.
     *
     * @param authorization the address that the client redirected to
     * @param client the beginning of the client's own addresses
     * @return where Keycloak sends him back to
     * @throws KeycloakException if the sign-in is refused
     */
    public URI signIn(URI authorization, URI client, String username, String password) {
        return signIn(authorization, client.toString(), username, password, new Cookies());
    }

    private URI signIn(
            URI authorization, String client, String username, String password, Cookies cookies) {
        HttpResponse<String> page = send(HttpRequest.newBuilder(authorization).GET(), cookies);
        URI action =
                new LoginPage(page.body())
                        .action()
                        .orElseThrow(() ->
                                new KeycloakException(
                                        "Keycloak shows no login page: " + page.statusCode()));
        HttpResponse<String> answer =
                send(form(action, Map.of("username", username, "password", password)), cookies);
        return answer.headers()
                .firstValue("Location")
                .filter(address -> address.startsWith(client))
                .map(URI::create)
                .orElseThrow(() -> refusal(username, answer));
    }

    private URI authorization(Pkce pkce, String state) {
        Map<String, String> parameters =
                Map.of(
                        "client_id",
                        CLIENT,
                        "redirect_uri",
                        REDIRECT,
                        "response_type",
                        "code",
                        "scope",
                        "openid",
                        "state",
                        state,
                        "code_challenge",
                        pkce.challenge(),
                        "code_challenge_method",
                        "S256");
        return URI.create(endpoints + "/auth?" + encoded(parameters));
    }

    private String exchange(String code, Pkce pkce, Cookies cookies) {
        Map<String, String> parameters =
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", CLIENT,
                        "redirect_uri", REDIRECT,
                        "code", code,
                        "code_verifier", pkce.verifier());
        HttpResponse<String> response =
                send(form(URI.create(endpoints + "/token"), parameters), cookies);
        try {
            JsonNode token = JSON.readTree(response.body()).path("access_token");
            if (response.statusCode() != 200 || !token.isTextual()) {
                throw new KeycloakException("Keycloak gives no token: " + response.body());
            }
            return token.asText();
        } catch (JacksonException e) {
            throw new KeycloakException("Keycloak's answer is not JSON", e);
        }
    }

    private static KeycloakException refusal(String username, HttpResponse<String> answer) {
        String reason =
                new LoginPage(answer.body()).message().orElse("status " + answer.statusCode());
        return new KeycloakException("Keycloak does not let %s in: %s".formatted(username, reason));
    }

    private static HttpRequest.Builder form(URI address, Map<String, String> parameters) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(parameters)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request, Cookies cookies) {
        cookies.addTo(request);
        try {
            HttpResponse<String> response =
                    http.send(
                            request.timeout(Duration.ofSeconds(30)).build(),
                            BodyHandlers.ofString());
            cookies.takeFrom(response.headers());
            return response;
        } catch (IOException e) {
            throw new KeycloakException("Keycloak does not answer at " + endpoints, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeycloakException("Interrupted while signing in", e);
        }
    }

    private static String encoded(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + AdminApi.encode(entry.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static Map<String, String> query(String query) {
        Map<String, String> parameters = new TreeMap<>();
        for (String pair : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            parameters.put(
                    parts[0],
                    parts.length == 2 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
        }
        return parameters;
    }
}
