package org.setu.client.partner.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.setu.platform.problem.Problem;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.remote.Breaker;
import org.setu.platform.remote.ServiceToken;

/**
 * Keycloak's Admin API, as far as this service uses it. Bounded in time, and silent for a while
 * after several failures, so that callers do not all wait. Bodies are never logged.
 */
@ApplicationScoped
class KeycloakAdmin {

    private static final Logger LOG = Logger.getLogger(KeycloakAdmin.class);
    private static final Set<Integer> ANSWERS = Set.of(200, 201, 204, 400, 404, 409);

    /** What came back: 200, 201, 204, 400, 404 or 409. */
    record Answer(int status, JsonNode body) {

        boolean good() {
            return status / 100 == 2;
        }
    }

    private final KeycloakConfiguration configuration;
    private final ServiceToken token;
    private final ObjectMapper mapper;
    private final Breaker breaker;
    private final HttpClient http;

    KeycloakAdmin(KeycloakConfiguration configuration, ObjectMapper mapper, InstantSource clock) {
        this.configuration = configuration;
        this.mapper = mapper;
        this.breaker =
                new Breaker(clock, configuration.failuresUntilPause(), configuration.pause());
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(configuration.timeout())
                        .build();
        this.token =
                new ServiceToken(
                        new ServiceToken.Credentials(
                                configuration.tokenUrl(),
                                configuration.clientId(),
                                configuration.clientSecret(),
                                configuration.timeout()),
                        http,
                        mapper,
                        clock);
    }

    /** A value for use in a query. */
    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    Answer get(String path) {
        return send("GET", path, null);
    }

    Answer post(String path, @Nullable Object body) {
        return send("POST", path, body);
    }

    /** Changes something. */
    void put(String path, Object body) {
        required("PUT", path, body);
    }

    /** Deletes something; that it is gone already is as good. */
    void delete(String path) {
        Answer answer = send("DELETE", path, null);
        if (!answer.good() && answer.status() != 404) {
            throw refused("DELETE", path, answer);
        }
    }

    /** Sends something that must succeed. */
    JsonNode required(String method, String path, @Nullable Object body) {
        Answer answer = send(method, path, body);
        if (!answer.good()) {
            throw refused(method, path, answer);
        }
        return answer.body();
    }

    private Answer send(String method, String path, @Nullable Object body) {
        if (QuarkusTransaction.isActive()) {
            throw new IllegalStateException("no call to another system inside a transaction");
        }
        if (breaker.open()) {
            throw away();
        }
        try {
            HttpResponse<byte[]> response = exchange(method, path, body);
            if (!ANSWERS.contains(response.statusCode())) {
                if (response.statusCode() == 401 || response.statusCode() == 403) {
                    // It may be void, or older than a right that was given meanwhile.
                    token.forget();
                }
                throw new IOException("it answered " + response.statusCode());
            }
            breaker.succeeded();
            byte[] bytes = response.body();
            return new Answer(
                    response.statusCode(),
                    bytes.length == 0 ? MissingNode.getInstance() : mapper.readTree(bytes));
        } catch (IOException e) {
            breaker.failed();
            LOG.warnf("Keycloak could not be asked, %s %s: %s", method, bare(path), e.getMessage());
            throw away();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away();
        }
    }

    private HttpResponse<byte[]> exchange(String method, String path, @Nullable Object body)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(configuration.adminUrl() + path))
                        .timeout(configuration.timeout())
                        .header("Authorization", "Bearer " + token.current())
                        .header("Accept", "application/json")
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofByteArray(
                                                mapper.writeValueAsBytes(body)))
                        .build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Without the query, which may hold a mail address. */
    private static String bare(String path) {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    private static ProblemException refused(String method, String path, Answer answer) {
        LOG.errorf("Keycloak refused %s %s: %d", method, bare(path), answer.status());
        return away();
    }

    private static ProblemException away() {
        return new ProblemException(
                Problem.of(
                        ProblemType.UNAVAILABLE,
                        "The identity provider does not answer right now; nothing was changed."));
    }
}
