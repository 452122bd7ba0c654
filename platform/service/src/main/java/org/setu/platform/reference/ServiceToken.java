package org.setu.platform.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** This service's own access token, by client credentials; kept until shortly before its end. */
@ApplicationScoped
class ServiceToken {

    private static final int SPARE_SECONDS = 20;

    private final ReferenceConfiguration configuration;
    private final ObjectMapper mapper;
    private final InstantSource clock;
    private @Nullable String token;
    private Instant goodUntil = Instant.MIN;

    ServiceToken(ReferenceConfiguration configuration, ObjectMapper mapper, InstantSource clock) {
        this.configuration = configuration;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * A current token.
     *
     * @throws IOException if the identity provider gives none
     */
    synchronized String current(HttpClient http) throws IOException, InterruptedException {
        String present = token;
        if (present != null && clock.instant().isBefore(goodUntil)) {
            return present;
        }
        String secret =
                configuration
                        .clientSecret()
                        .orElseThrow(() -> new IOException("no client secret is configured"));
        HttpRequest request =
                HttpRequest.newBuilder(configuration.tokenUrl())
                        .timeout(configuration.timeout())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "grant_type=client_credentials&client_id="
                                                + encoded(configuration.clientId())
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

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
