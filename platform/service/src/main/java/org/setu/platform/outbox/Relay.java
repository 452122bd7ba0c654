package org.setu.platform.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what is in the outbox, on a thread of its own. Of all relays of a service one leads:
 * the one whose session holds the lock. It first opens its producer, which ends every earlier one,
 * and only then reads through the session that holds the lock; so whatever it may have slept
 * through, it publishes nothing that another has overtaken.
 */
public final class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration BETWEEN_ATTEMPTS_TO_LEAD = Duration.ofSeconds(1);
    private static final Duration CLOSING = Duration.ofSeconds(2);
    private static final Duration STOPPING = Duration.ofSeconds(15);

    private final DirectConnections connections;
    private final Publishing publishing;
    private final RelayMetrics metrics;
    private final OutboxConfiguration.RelayConfiguration configuration;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Backoff backoff = new Backoff(stopping);
    private volatile boolean leading;
    private @Nullable Thread thread;
    private int limit;

    Relay(
            DirectConnections connections,
            Publishing publishing,
            RelayMetrics metrics,
            OutboxConfiguration.RelayConfiguration configuration) {
        this.connections = connections;
        this.publishing = publishing;
        this.metrics = metrics;
        this.configuration = configuration;
        this.limit = configuration.batch();
    }

    /** Starts the thread; returns at once. */
    public void start() {
        thread = Thread.ofPlatform().name("outbox-relay").start(this::run);
    }

    /** Ends after the batch under way; the lock is free when this returns. */
    public void stop() throws InterruptedException {
        stopping.countDown();
        if (thread != null && !thread.join(STOPPING)) {
            thread.interrupt();
            thread.join();
        }
    }

    /** Whether this relay is the one that publishes. */
    public boolean isLeading() {
        return leading;
    }

    private boolean stopped() {
        return stopping.getCount() == 0 || Thread.currentThread().isInterrupted();
    }

    private void run() {
        while (!stopped()) {
            try (RelaySession session = RelaySession.open(connections)) {
                awaitLock(session);
                lead(session);
            } catch (SQLException | RuntimeException e) {
                if (!stopped()) {
                    metrics.failed();
                    LOG.warnf("The relay gives its lock up and tries again: %s", e.getMessage());
                    LOG.debug("Why the relay gave up", e);
                    backoff.pause();
                }
            }
        }
    }

    private void awaitLock(RelaySession session) throws SQLException {
        while (!stopped() && !session.lock()) {
            metrics.measure(session);
            backoff.pause(BETWEEN_ATTEMPTS_TO_LEAD);
        }
    }

    private void lead(RelaySession session) throws SQLException {
        leading = true;
        metrics.active(true);
        try {
            while (!stopped()) {
                leadWithOneProducer(session);
            }
        } finally {
            leading = false;
            metrics.active(false);
        }
    }

    private void leadWithOneProducer(RelaySession session) throws SQLException {
        try {
            Producer<byte[], byte[]> producer = publishing.open();
            try {
                publishUntilStopped(session, producer);
            } finally {
                producer.close(CLOSING); // aborts what is not committed
            }
        } catch (RowRefusedException e) {
            refused(e);
        } catch (ProducerFencedException | InvalidProducerEpochException e) {
            // Somebody believes that he leads: let the lock decide.
            throw e;
        } catch (KafkaException e) {
            if (!stopped()) {
                metrics.failed();
                LOG.warnf("Nothing is published, the relay tries again: %s", e.getMessage());
                metrics.measure(session);
                backoff.pause();
            }
        }
    }

    private void publishUntilStopped(RelaySession session, Producer<byte[], byte[]> producer)
            throws SQLException {
        while (!stopped()) {
            List<OutboxRow> rows = session.oldest(limit);
            if (!rows.isEmpty()) {
                publishing.publish(producer, session, rows);
                metrics.published(rows.size());
                backoff.reset();
                limit = configuration.batch();
            }
            metrics.measure(session);
            if (rows.isEmpty()) {
                session.awaitWakeUp(configuration.poll());
            }
        }
    }

    /** What stands before the refused row still goes; then all waits for it, loudly. */
    private void refused(RowRefusedException refusal) {
        if (refusal.position() > 0) {
            limit = refusal.position();
            return;
        }
        limit = 1;
        metrics.blocked();
        LOG.errorf(
                "The outbox stands still, because order would be lost: %s. Correct the topic or"
                        + " the permission; it goes on by itself.",
                refusal.getMessage());
        backoff.pause();
    }
}
