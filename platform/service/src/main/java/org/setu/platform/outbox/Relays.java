package org.setu.platform.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/** Runs the relay of this process from start to shutdown. */
@ApplicationScoped
public class Relays {

    private final DirectConnections connections;
    private final Publishing publishing;
    private final RelayMetrics metrics;
    private final OutboxConfiguration configuration;
    private @Nullable Relay ofThisProcess;

    Relays(
            DirectConnections connections,
            Publishing publishing,
            RelayMetrics metrics,
            OutboxConfiguration configuration) {
        this.connections = connections;
        this.publishing = publishing;
        this.metrics = metrics;
        this.configuration = configuration;
    }

    void start(@Observes StartupEvent event) {
        if (configuration.relay().enabled()) {
            ofThisProcess = create();
            ofThisProcess.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (ofThisProcess != null) {
            ofThisProcess.stop();
        }
    }

    /** The relay of this process, or null where it is switched off. */
    public @Nullable Relay ofThisProcess() {
        return ofThisProcess;
    }

    /** One more relay, as another process would have; not started. */
    public Relay create() {
        return new Relay(connections, publishing, metrics, configuration.relay());
    }
}
