package org.setu.notification.inbox.stream;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.setu.notification.inbox.DeliveringInApp;
import org.setu.platform.outbox.DirectConnections;

/**
 * The one thread of all streams: woken by the database when an entry is there, and by the clock.
 */
@ApplicationScoped
class AttendingStreams {

    private static final Logger LOG = Logger.getLogger(AttendingStreams.class);

    private final InboxStreams streams;
    private final DirectConnections connections;
    private final Duration poll;
    private final boolean migrationStep;
    private volatile boolean stopping;
    private @Nullable Thread thread;
    private @Nullable Thread hook;

    AttendingStreams(
            InboxStreams streams,
            DirectConnections connections,
            StreamConfiguration configuration,
            @ConfigProperty(name = "quarkus.init-and-exit", defaultValue = "false")
                    boolean migrationStep) {
        this.streams = streams;
        this.connections = connections;
        this.poll = configuration.poll();
        this.migrationStep = migrationStep;
    }

    void start(@Observes StartupEvent event) {
        if (migrationStep) {
            return;
        }
        thread = Thread.ofPlatform().daemon().name("inbox-streams").start(this::run);
        // A stream is a request that never ends by itself: the graceful shutdown would wait for it.
        hook = Thread.ofPlatform().unstarted(streams::close);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        streams.close();
        if (hook != null && !hook.isAlive()) {
            removeHook(hook);
        }
        if (thread != null) {
            thread.interrupt();
            thread.join(poll.toMillis() + 1000);
        }
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            LOG.debug("The hook runs already");
        }
    }

    private void run() {
        while (!stopping) {
            try (Connection connection = connections.open("setu-inbox-streams")) {
                try (Statement listen = connection.createStatement()) {
                    listen.execute("listen " + DeliveringInApp.WAKE_UP);
                }
                PGConnection notifications = connection.unwrap(PGConnection.class);
                while (!stopping) {
                    streams.attend();
                    var _ = notifications.getNotifications((int) poll.toMillis());
                }
            } catch (SQLException | RuntimeException e) {
                if (!stopping) {
                    LOG.warnf("Streams get nothing until this is mended: %s", e.getMessage());
                    pause();
                }
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(poll);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }
}
