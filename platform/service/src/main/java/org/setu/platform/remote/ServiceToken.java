package org.setu.platform.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** This service's own access token, by client credentials; kept until shortly before its end. */
public final class ServiceToken {

    private static final int SPARE_SECONDS = 20;

    /**
     * Who asks whom.
     *
     * @param tokenUrl the identity provider's token endpoint
     * @param clientSecret without one there is no token
     * @param timeout longest wait for an answer
     */
    public record Credentials(
            URI tokenUrl, String clientId, Optional<String> clientSecret, Duration timeout) {}

    private final Credentials credentials;
    private final HttpClient http;
    private final ObjectMapper mapper;
    private final InstantSource clock;
    private @Nullable String token;
    private Instant goodUntil = Instant.MIN;

    public ServiceToken(
            Credentials credentials, HttpClient http, ObjectMapper mapper, InstantSource clock) {
        this.credentials = credentials;
        this.http = http;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * A current token.
     *
     * @throws IOException if the identity provider gives none
     */
    public synchronized String current() throws IOException, InterruptedException {
        String present = token;
        if (present != null && clock.instant().isBefore(goodUntil)) {
            return present;
        }
        String secret =
                credentials
                        .clientSecret()
                        .orElseThrow(() -> new IOException("no client secret is configured"));
        HttpRequest request =
                HttpRequest.newBuilder(credentials.tokenUrl())
                        .timeout(credentials.timeout())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "grant_type=client_credentials&client_id="
                                                + encoded(credentials.clientId())
                                                + "&client_secret="
                                                + encoded(secret)))
                        .build();
        HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException("the token endpoint answered " + response.statusCode());
        }
        JsonNode answer = mapper.readTree(response.body());
        String fresh = answer.path("access_token").asText();
        this.token = fresh;
        this.goodUntil =
                clock.instant().plusSeconds(answer.path("expires_in").asLong() - SPARE_SECONDS);
        return fresh;
    }

    /** It was not taken: the next one is asked for. */
    public synchronized void forget() {
        this.token = null;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
