package org.setu.local.demo;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The public API as one caller uses it: through the gateway, with a bearer token. */
final class Api {

    /** In one spelling: a later run must find its keys again. */
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
    private static final int ATTEMPTS = 6;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final URI gateway;
    private final String token;

    Api(URI gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    JsonNode get(String path) {
        return parsed(send("GET " + path, request(path).GET()));
    }

    /** All items of a list, however many pages it has. */
    List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        String after = "";
        while (true) {
            JsonNode page = get(path + (path.contains("?") ? "&" : "?") + "limit=200" + after);
            page.path("items").forEach(items::add);
            if (!page.path("next").isTextual()) {
                return items;
            }
            after = "&after=" + page.path("next").asText();
        }
    }

    /** The same request sent again, also by a later run, does nothing more: its key is its text. */
    JsonNode post(String path, Object body) {
        String text = text(body);
        String key = UUID.nameUUIDFromBytes((path + text).getBytes(StandardCharsets.UTF_8)) + "";
        return parsed(
                send(
                        "POST " + path,
                        request(path)
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", key)
                                .POST(BodyPublishers.ofString(text))));
    }

    /** A transition of what is there in this version. */
    JsonNode order(String path, JsonNode of) {
        return order(path, of, request(path).POST(BodyPublishers.noBody()));
    }

    /** A transition that says something. */
    JsonNode order(String path, JsonNode of, Object body) {
        return order(
                path,
                of,
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(text(body))));
    }

    private JsonNode order(String path, JsonNode of, HttpRequest.Builder request) {
        String key =
                UUID.nameUUIDFromBytes((path + etag(of)).getBytes(StandardCharsets.UTF_8)) + "";
        return parsed(
                send(
                        "POST " + path,
                        request.header("If-Match", etag(of)).header("Idempotency-Key", key)));
    }

    JsonNode upload(String path, JsonNode to, byte[] csv) {
        return parsed(
                send(
                        "PUT " + path,
                        request(path)
                                .header("Content-Type", "text/csv")
                                .header("If-Match", etag(to))
                                .PUT(BodyPublishers.ofByteArray(csv))));
    }

    private static String etag(JsonNode representation) {
        return "\"" + representation.path("version").asLong() + "\"";
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve("/api/v1" + path))
                .timeout(LIMIT)
                .header("Accept", "application/json, application/problem+json")
                .header("Authorization", "Bearer " + token);
    }

    private String send(String what, HttpRequest.Builder request) {
        HttpRequest ready = request.build();
        for (int attempt = 1; ; attempt++) {
            try {
                HttpResponse<String> response = http.send(ready, BodyHandlers.ofString());
                int status = response.statusCode();
                if (status < 300) {
                    return response.body();
                }
                if (!PASSING.contains(status) || attempt == ATTEMPTS) {
                    throw new DemoFailure(
                            "%s was answered %d: %s".formatted(what, status, response.body()));
                }
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw new DemoFailure(what + " was not answered: " + e.getMessage(), e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DemoFailure("Interrupted at " + what, e);
            }
            Pause.millis(200L << attempt);
        }
    }

    private static String text(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JacksonException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new DemoFailure("The answer is not JSON: " + text, e);
        }
    }
}
