package org.setu.system.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Somebody who uses the public API with a token of his own. Every request is told as a line. */
final class Actor {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    private final String name;
    private final URI gateway;
    private final Supplier<String> token;
    private final Consumer<String> log;
    private final @Nullable String actingFor;

    Actor(String name, URI gateway, Supplier<String> token, Consumer<String> log) {
        this(name, gateway, token, log, null);
    }

    private Actor(
            String name,
            URI gateway,
            Supplier<String> token,
            Consumer<String> log,
            @Nullable String actingFor) {
        this.name = name;
        this.gateway = gateway;
        this.token = token;
        this.log = log;
        this.actingFor = actingFor;
    }

    /** The same person, standing in for somebody. */
    Actor actingFor(String staffId) {
        return new Actor(name + " (deputy)", gateway, token, log, staffId);
    }

    String name() {
        return name;
    }

    Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    Answer post(String path, Object body) {
        return send("POST", path, body, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    Answer repeatable(String path, String key, Object body) {
        return send("POST", path, body, Map.of("Idempotency-Key", key));
    }

    Answer put(String path, Object body) {
        return send("PUT", path, body, Map.of());
    }

    /** Creates something. */
    Answer create(String path, Object body) {
        return post(path, body).expect(201);
    }

    /** Takes a step with the version that was read a moment before. */
    Answer step(String record, String step, @Nullable Object body) {
        return tryStep(record, step, body).expect(200);
    }

    Answer tryStep(String record, String step, @Nullable Object body) {
        String etag = get(record).expect(200).etag();
        return send("POST", record + "/" + step, body, Map.of("If-Match", etag));
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(gateway + "/api/v1" + path))
                        .header("Authorization", "Bearer " + token.get());
        if (actingFor != null) {
            request.header("Setu-Acting-For", actingFor);
        }
        return request;
    }

    static HttpClient http() {
        return HTTP;
    }

    /** Sends a request and tells it. */
    Answer send(String method, String path, @Nullable Object body, Map<String, String> headers) {
        HttpRequest.Builder request = request(path).timeout(Duration.ofSeconds(30));
        headers.forEach(request::header);
        String text = body == null ? "" : write(body);
        if (body instanceof byte[] file) {
            request.header("Content-Type", "text/csv")
                    .method(method, BodyPublishers.ofByteArray(file));
        } else if (body != null) {
            request.header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(text));
        } else {
            request.method(method, BodyPublishers.noBody());
        }
        long begin = System.nanoTime();
        HttpResponse<String> response = exchange(request.build());
        long millis = (System.nanoTime() - begin) / 1_000_000;
        log.accept("  %-26s %s".formatted(name, curl(method, path, headers, text)));
        log.accept("  %-26s -> %d in %d ms".formatted("", response.statusCode(), millis));
        return new Answer(
                method + " " + path,
                response.statusCode(),
                response.headers(),
                read(response.body()));
    }

    private String curl(String method, String path, Map<String, String> headers, String body) {
        StringBuilder line = new StringBuilder("curl -s");
        if (!method.equals("GET")) {
            line.append(" -X ").append(method);
        }
        line.append(" -H \"Authorization: Bearer $token\"");
        if (actingFor != null) {
            line.append(" -H 'Setu-Acting-For: ").append(actingFor).append('\'');
        }
        headers.forEach((header, value) ->
                line.append(" -H '").append(header).append(": ").append(value).append('\''));
        if (!body.isEmpty()) {
            line.append(" --json '").append(body.replace("'", "'\\''")).append('\'');
        }
        return line.append(" '")
                .append(gateway)
                .append("/api/v1")
                .append(path)
                .append('\'')
                .toString();
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new StoryFailure("no answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryFailure("interrupted", e);
        }
    }

    private static String write(Object body) {
        if (body instanceof byte[]) {
            return "";
        }
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new StoryFailure("a body cannot be written", e);
        }
    }

    private static JsonNode read(String body) {
        if (!body.startsWith("{") && !body.startsWith("[")) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new StoryFailure("not JSON: " + body, e);
        }
    }
}
