package org.setu.system.story;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Somebody who uses the public API with a token of his own. Every request is told as a line. */
final class Actor {

    /**
     * How he gets in.
     *
     * @param name of the shell variable that holds his token, in any case
     * @param command that prints a token
     * @param token the token itself, never told
     */
    record Login(String name, String command, Supplier<String> token) {

        String variable() {
            return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        }
    }

    private final Login login;
    private final URI gateway;
    private final Narrator narrator;
    private final @Nullable String actingFor;
    private final boolean quiet;

    Actor(Login login, URI gateway, Narrator narrator) {
        this(login, gateway, narrator, null, false);
    }

    private Actor(
            Login login,
            URI gateway,
            Narrator narrator,
            @Nullable String actingFor,
            boolean quiet) {
        this.login = login;
        this.gateway = gateway;
        this.narrator = narrator;
        this.actingFor = actingFor;
        this.quiet = quiet;
    }

    /** The same person, standing in for somebody. */
    Actor actingFor(String staffId) {
        return new Actor(login, gateway, narrator, staffId, quiet);
    }

    /** The same person, whose requests are not worth a line: he waits, or looks a version up. */
    Actor quietly() {
        return new Actor(login, gateway, narrator, actingFor, true);
    }

    String name() {
        return login.name();
    }

    String variable() {
        return login.variable();
    }

    URI address(String path) {
        return URI.create(gateway + "/api/v1" + path);
    }

    Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    Answer post(String path, Object body) {
        return repeatable(path, UUID.randomUUID().toString(), body);
    }

    Answer repeatable(String path, String key, Object body) {
        return send("POST", path, body, Map.of("Idempotency-Key", key));
    }

    Answer put(String path, Object body) {
        return send("PUT", path, body, Map.of());
    }

    /** Changes some fields of the version that was read a moment before. */
    Answer patch(String record, Map<String, ?> body) {
        return send(
                "PATCH",
                record,
                body,
                Map.of("If-Match", etag(record), "Content-Type", "application/merge-patch+json"));
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
        return send("POST", record + "/" + step, body, Map.of("If-Match", etag(record)));
    }

    /** Tries a step on something of which he knows no version. */
    Answer tryStepUnseen(String record, String step) {
        return send("POST", record + "/" + step, Map.of(), Map.of("If-Match", "*"));
    }

    private String etag(String record) {
        return quietly().get(record).expect(200).etag();
    }

    /** Tells how he gets his token. */
    void introduce() {
        narrator.introduce(variable(), login.command());
    }

    /** A request that carries his token. */
    HttpRequest.Builder request(URI target) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(target)
                        .header("Authorization", "Bearer " + login.token().get());
        if (actingFor != null) {
            request.header("Setu-Acting-For", actingFor);
        }
        return request;
    }

    /** The same as curl. */
    Curl curl(String method, URI target) {
        Curl curl = new Curl(method, target).as(variable());
        if (actingFor != null) {
            curl.header("Setu-Acting-For", actingFor);
        }
        return curl;
    }

    /** Sends a request and tells it. */
    Answer send(String method, String path, @Nullable Object body, Map<String, String> headers) {
        URI target = address(path);
        HttpRequest.Builder request = request(target).timeout(Duration.ofSeconds(30));
        Curl curl = curl(method, target);
        Map<String, String> all = new LinkedHashMap<>(headers);
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else if (body instanceof byte[] file) {
            request.method(method, BodyPublishers.ofByteArray(file));
            curl.data(file);
        } else {
            String text = Wire.write(body);
            request.method(method, BodyPublishers.ofString(text));
            curl.json(text);
            if (!all.containsKey("Content-Type")) {
                request.header("Content-Type", "application/json");
            }
        }
        all.forEach((name, value) -> {
            request.header(name, value);
            curl.header(name, value);
        });
        return new Answer(method + " " + path, exchange(request.build(), curl));
    }

    /** Sends a request that is made already, and tells it. */
    HttpResponse<String> exchange(HttpRequest request, Curl curl) {
        long begin = System.nanoTime();
        HttpResponse<String> response = Wire.send(request);
        long millis = (System.nanoTime() - begin) / 1_000_000;
        if (!quiet) {
            introduce();
            narrator.request(response.statusCode(), millis, curl.toString());
        }
        return response;
    }
}
