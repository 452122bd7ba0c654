package org.setu.local.keycloak;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keycloak's Admin REST API, as the service account that was made when its database was empty. */
public final class AdminApi {

    /** The service account in the master realm; no person's password is used anywhere. */
    public static final String CLIENT = "setu-operator";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final URI server;
    private final String secret;
    private @Nullable String token;
    private Instant tokenEnds = Instant.EPOCH;

    /**
     * An API of one server.
     *
     * @param server without a path
     * @param secret of {@link #CLIENT}
     */
    public AdminApi(URI server, String secret) {
        this.server = server;
        this.secret = secret;
    }

    /** What is there; empty on 404. */
    public Optional<JsonNode> get(String path) {
        HttpResponse<String> response = send(request(path).GET());
        if (response.statusCode() == 404) {
            return Optional.empty();
        }
        return Optional.of(parse(checked(response, "GET " + path).body()));
    }

    public JsonNode require(String path) {
        return get(path).orElseThrow(() -> new KeycloakException("Keycloak does not know " + path));
    }

    public void post(String path, JsonNode body) {
        checked(send(request(path).POST(json(body))), "POST " + path);
    }

    public void put(String path, JsonNode body) {
        checked(send(request(path).PUT(json(body))), "PUT " + path);
    }

    public void delete(String path) {
        checked(send(request(path).DELETE()), "DELETE " + path);
    }

    /** A value for use in a query or path segment. */
    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve("/admin/realms" + path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher json(JsonNode body) {
        return BodyPublishers.ofString(body.toString());
    }

    private synchronized String token() {
        String current = token;
        if (current != null && Instant.now().isBefore(tokenEnds)) {
            return current;
        }
        String form =
                "grant_type=client_credentials&client_id=%s&client_secret=%s"
                        .formatted(CLIENT, encode(secret));
        HttpRequest request =
                HttpRequest.newBuilder(
                                server.resolve("/realms/master/protocol/openid-connect/token"))
                        .timeout(LIMIT)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        JsonNode answer = parse(checked(send(request), "the token of " + CLIENT).body());
        String fresh = answer.path("access_token").asText();
        token = fresh;
        // Ahead of its end, so that no request travels with a token that runs out on the way.
        tokenEnds = Instant.now().plusSeconds(Math.max(1, answer.path("expires_in").asLong() - 15));
        return fresh;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request.build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new KeycloakException("Keycloak does not answer at " + server, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeycloakException("Interrupted while waiting for Keycloak", e);
        }
    }

    private static HttpResponse<String> checked(HttpResponse<String> response, String what) {
        if (response.statusCode() / 100 != 2) {
            throw new KeycloakException(
                    "Keycloak refused %s: %d %s"
                            .formatted(what, response.statusCode(), response.body()));
        }
        return response;
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw new KeycloakException("Keycloak's answer is not JSON", e);
        }
    }
}
