package org.setu.gateway.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The back channel to the identity provider (OpenID Connect Core, RFC 6749). Blocks. */
final class IdentityProvider {

    /**
     * What a sign-in gives.
     *
     * @param idToken says who signed in; verified by the caller
     */
    record Grant(Tokens tokens, String idToken) {}

    private final SessionConfig config;
    private final String secret;
    private final InstantSource clock;
    private final HttpClient client;
    private final ObjectMapper mapper = new ObjectMapper();

    IdentityProvider(SessionConfig config, String secret, InstantSource clock) {
        this.config = config;
        this.secret = secret;
        this.clock = clock;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(config.timeout())
                        .build();
    }

    /** Where a browser is sent to sign in. */
    URI signIn(String redirectUri, String state, String nonce, String challenge) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", config.clientId());
        query.put("redirect_uri", redirectUri);
        query.put("scope", "openid");
        query.put("state", state);
        query.put("nonce", nonce);
        query.put("code_challenge", challenge);
        query.put("code_challenge_method", "S256");
        return URI.create(config.authorizeUrl() + "?" + form(query));
    }

    /** Tokens for the code that a browser came back with; empty if it is not accepted. */
    Optional<Grant> redeem(String code, String verifier, String redirectUri)
            throws IdentityProviderException {
        return tokens(
                Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "code_verifier", verifier,
                        "redirect_uri", redirectUri));
    }

    /** New tokens; empty if the session has ended there. */
    Optional<Grant> renew(String refreshToken) throws IdentityProviderException {
        return tokens(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    /**
     * Ends the session there; one that has ended already is as good.
     *
     * @throws IdentityProviderException if it may go on
     */
    void logout(String refreshToken) throws IdentityProviderException {
        HttpResponse<byte[]> answer =
                post(config.logoutUrl(), Map.of("refresh_token", refreshToken));
        boolean ended = answer.statusCode() / 100 == 2 || isInvalidGrant(answer);
        if (!ended) {
            throw new IdentityProviderException(
                    "the logout endpoint answered " + answer.statusCode());
        }
    }

    /** The refresh token is of no use any more (RFC 6749, 5.2). */
    private boolean isInvalidGrant(HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 400) {
            return false;
        }
        try {
            return "invalid_grant".equals(mapper.readTree(answer.body()).path("error").textValue());
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether it answers at all, so that a browser is not sent where nobody is. */
    boolean isThere() {
        HttpRequest request =
                HttpRequest.newBuilder(config.authorizeUrl())
                        .timeout(config.timeout())
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 500;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<Grant> tokens(Map<String, String> fields) throws IdentityProviderException {
        HttpResponse<byte[]> answer = post(config.tokenUrl(), fields);
        if (answer.statusCode() == 400 || answer.statusCode() == 401) {
            return Optional.empty();
        }
        if (answer.statusCode() != 200) {
            throw new IdentityProviderException(
                    "the token endpoint answered " + answer.statusCode());
        }
        try {
            JsonNode json = mapper.readTree(answer.body());
            return Optional.of(
                    new Grant(
                            new Tokens(
                                    json.required("access_token").textValue(),
                                    json.required("refresh_token").textValue(),
                                    clock.instant()
                                            .plusSeconds(json.required("expires_in").asLong())),
                            json.path("id_token").asText()));
        } catch (IOException | IllegalArgumentException e) {
            throw new IdentityProviderException("the token endpoint's answer is not valid", e);
        }
    }

    private HttpResponse<byte[]> post(URI address, Map<String, String> fields)
            throws IdentityProviderException {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("client_id", config.clientId());
        all.put("client_secret", secret);
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .timeout(config.timeout())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form(all)))
                        .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IdentityProviderException("the identity provider does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IdentityProviderException("interrupted", e);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
