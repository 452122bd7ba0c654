package org.setu.platform.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.setu.platform.problem.Problem;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.remote.Breaker;
import org.setu.platform.remote.ServiceToken;

/** Asks client-service for the present state of one record, over its internal routes. */
@ApplicationScoped
class ClientService {

    private static final Logger LOG = Logger.getLogger(ClientService.class);

    private final ReferenceConfiguration configuration;
    private final ServiceToken token;
    private final ObjectMapper mapper;
    private final Breaker breaker;
    private final HttpClient http;

    ClientService(ReferenceConfiguration configuration, ObjectMapper mapper, InstantSource clock) {
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

    /**
     * The record, or nothing if its owner does not know it.
     *
     * @throws ProblemException (503) if client-service does not answer in time
     */
    Optional<JsonNode> find(Referable kind, UUID id) {
        if (breaker.open()) {
            throw away(kind);
        }
        try {
            HttpResponse<byte[]> response = ask(kind, id);
            breaker.succeeded();
            return switch (response.statusCode()) {
                case 200 -> Optional.of(mapper.readTree(response.body()));
                case 404 -> Optional.empty();
                default -> throw new IOException("it answered " + response.statusCode());
            };
        } catch (IOException e) {
            breaker.failed();
            LOG.warnf(
                    "client-service could not be asked for %s %s: %s",
                    kind.route(), id, e.getMessage());
            throw away(kind);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away(kind);
        }
    }

    private HttpResponse<byte[]> ask(Referable kind, UUID id)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(
                                configuration
                                        .clientUrl()
                                        .resolve("/internal/v1/" + kind.route() + "/" + id))
                        .timeout(configuration.timeout())
                        .header("Authorization", "Bearer " + token.current())
                        .header("Accept", "application/json")
                        .GET()
                        .build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static ProblemException away(Referable kind) {
        return new ProblemException(
                Problem.of(
                        ProblemType.UNAVAILABLE,
                        ("The request names %s that is not known here yet, and its owner does"
                                        + " not answer right now.")
                                .formatted(kind.title())));
    }
}
