package org.setu.system.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.setu.local.rig.Rig;
import org.setu.local.rig.RigService;
import org.setu.local.stack.Checkout;

/** Two replicas of both services over one PostgreSQL and one Kafka, all of their own. */
final class FaultStack implements AutoCloseable {

    private final Rig rig;
    private final List<RigService> clients;
    private final List<RigService> deals;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private FaultStack(Rig rig, List<RigService> clients, List<RigService> deals) {
        this.rig = rig;
        this.clients = clients;
        this.deals = deals;
    }

    static FaultStack start(Checkout checkout, Path directory) {
        Rig rig = Rig.start(checkout, directory, Map.of());
        try {
            RigService client = rig.service("client", Map.of());
            Map<String, String> reference = Map.of("setu.reference.client-url", client.url());
            RigService deal = rig.service("deal", reference);
            return new FaultStack(
                    rig,
                    List.of(client, rig.service("client", Map.of())),
                    List.of(deal, rig.service("deal", reference)));
        } catch (RuntimeException e) {
            rig.close();
            throw e;
        }
    }

    Rig rig() {
        return rig;
    }

    List<RigService> clients() {
        return clients;
    }

    List<RigService> deals() {
        return deals;
    }

    Api clientApi(String token) {
        return new Api(clients.stream().map(RigService::url).toList(), token);
    }

    Api dealApi(String token) {
        return new Api(deals.stream().map(RigService::url).toList(), token);
    }

    /** The replica whose relay publishes now. */
    Optional<RigService> leading(List<RigService> replicas) {
        return replicas.stream().filter(this::leads).findFirst();
    }

    private boolean leads(RigService service) {
        URI metrics = URI.create("http://127.0.0.1:" + service.managementPort() + "/q/metrics");
        try {
            return http.send(
                            HttpRequest.newBuilder(metrics).timeout(Duration.ofSeconds(3)).build(),
                            HttpResponse.BodyHandlers.ofLines())
                    .body()
                    .anyMatch(line ->
                            line.startsWith("setu_outbox_relay_active") && line.endsWith(" 1.0"));
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        rig.close();
    }
}
