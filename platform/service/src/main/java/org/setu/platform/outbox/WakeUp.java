package org.setu.platform.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Notifies who waits for rows, such as the relay, which may be in another process. Many commits
 * make one notification, on a connection of its own: a NOTIFY inside the writing transaction takes
 * a lock that all committing transactions share. A lost one costs a poll interval, nothing else.
 */
@ApplicationScoped
class WakeUp {

    /** The channel that relays listen to. */
    static final String CHANNEL = "setu_outbox";

    private static final Logger LOG = Logger.getLogger(WakeUp.class);

    private final DirectConnections connections;
    private final Set<String> channels = ConcurrentHashMap.newKeySet();
    private final Semaphore wanted = new Semaphore(0);
    private volatile boolean stopping;
    private @Nullable Thread thread;
    private @Nullable Connection connection;

    WakeUp(DirectConnections connections) {
        this.connections = connections;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().daemon().name("outbox-wake-up").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wanted.release();
        if (thread != null) {
            thread.join(1_000);
        }
    }

    /** Returns at once. */
    void send(String channel) {
        channels.add(channel);
        if (wanted.availablePermits() == 0) {
            wanted.release();
        }
    }

    private void run() {
        while (!stopping) {
            wanted.acquireUninterruptibly();
            wanted.drainPermits();
            if (!stopping) {
                notifyAllWaiting();
            }
        }
        close();
    }

    private void notifyAllWaiting() {
        try {
            if (connection == null) {
                connection = connections.open("setu-outbox-wake-up");
            }
            try (Statement statement = connection.createStatement()) {
                for (String channel : channels) {
                    channels.remove(channel);
                    statement.execute("notify " + channel);
                }
            }
        } catch (SQLException e) {
            LOG.debugf("Nobody was woken; all will poll: %s", e.getMessage());
            close();
        }
    }

    private void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            LOG.debugf("A broken connection: %s", e.getMessage());
        }
        connection = null;
    }
}
