package org.setu.system.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Calls one of the replicas of a service. While the outcome is unknown, the same request goes again
 * under the same {@code Idempotency-Key}, to another replica, as a careful client does.
 */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(1))
                    .build();
    private final List<String> replicas;
    private final String token;
    private final AtomicInteger next = new AtomicInteger();

    Api(List<String> replicas, String token) {
        this.replicas = replicas;
        this.token = token;
    }

    /** A definite answer. */
    record Answer(int status, long version, JsonNode body) {

        boolean done() {
            return status < 300;
        }

        UUID id() {
            return UUID.fromString(body.path("id").asText());
        }

        /** This answer, without which nothing can begin. */
        Answer required(String what) {
            if (!done()) {
                throw new IllegalStateException("%s: %d %s".formatted(what, status, body));
            }
            return this;
        }
    }

    Answer post(String path, String body) throws InterruptedException {
        return send("POST", path, "application/json", body, null);
    }

    Answer post(String path, String body, long version) throws InterruptedException {
        return send("POST", path, "application/json", body, version);
    }

    Answer patch(String path, String body, long version) throws InterruptedException {
        return send("PATCH", path, "application/merge-patch+json", body, version);
    }

    Answer put(String path, String body) throws InterruptedException {
        return send("PUT", path, "application/json", body, null);
    }

    Answer get(String path) throws InterruptedException {
        return send("GET", path, "application/json", "", null);
    }

    private Answer send(
            String method, String path, String mediaType, String body, @Nullable Long version)
            throws InterruptedException {
        String key = UUID.randomUUID().toString();
        long end = System.nanoTime() + PATIENCE.toNanos();
        String last = "never sent";
        while (System.nanoTime() < end) {
            String replica = replicas.get(Math.floorMod(next.getAndIncrement(), replicas.size()));
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(replica + path))
                            .timeout(ANSWER_WITHIN)
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", mediaType)
                            .method(method, HttpRequest.BodyPublishers.ofString(body));
            if (!method.equals("GET")) {
                request.header("Idempotency-Key", key);
            }
            if (version != null) {
                request.header("If-Match", "\"" + version + "\"");
            }
            try {
                HttpResponse<String> response =
                        http.send(request.build(), HttpResponse.BodyHandlers.ofString());
                if (isDefinite(response)) {
                    return new Answer(
                            response.statusCode(),
                            response.headers().firstValue("ETag").map(Api::version).orElse(-1L),
                            JSON.readTree(response.body().isEmpty() ? "{}" : response.body()));
                }
                last = response.statusCode() + " " + response.body();
            } catch (IOException e) {
                last = e.toString();
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException(
                "%s %s has no outcome after %s; the last was %s"
                        .formatted(method, path, PATIENCE, last));
    }

    /** 409 says that the same key is at work still: in a frozen replica, or in a killed one. */
    private static boolean isDefinite(HttpResponse<String> response) {
        int status = response.statusCode();
        return status < 500 && status != 409 && status != 429;
    }

    private static long version(String tag) {
        return Long.parseLong(tag.replace("W/", "").replace("\"", ""));
    }
}
