package org.setu.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Somebody with a token who calls a service on loopback. */
public final class Caller {

    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();

    private final String origin;
    private final String token;

    public Caller(String origin, String token) {
        this.origin = origin;
        this.token = token;
    }

    /** The body of a 2xx answer; anything else ends the measurement. */
    public String get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** As {@link #get}, for a POST of JSON. */
    public String post(String path, String json) throws IOException, InterruptedException {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** As {@link #get}, for a PUT of JSON. */
    public String put(String path, String json) throws IOException, InterruptedException {
        return send(request(path).PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static String send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<String> response =
                HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException(
                    "%s: %d %s".formatted(response.uri(), response.statusCode(), response.body()));
        }
        return response.body();
    }
}
