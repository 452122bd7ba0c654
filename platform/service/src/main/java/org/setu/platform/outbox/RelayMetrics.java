package org.setu.platform.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** What operators see of the outbox. Standby relays measure too: an idle service is not silent. */
@Singleton
class RelayMetrics {

    private static final Duration BETWEEN_MEASUREMENTS = Duration.ofSeconds(5);
    private static final int COUNT_AT_MOST = 100_000;

    private final Counter published;
    private final Counter failed;
    private final AtomicInteger active = new AtomicInteger();
    private volatile boolean blocked;
    private volatile RelaySession.Backlog backlog = new RelaySession.Backlog(0, 0);
    private volatile long measuredAt = System.nanoTime() - BETWEEN_MEASUREMENTS.toNanos();

    RelayMetrics(MeterRegistry registry) {
        published =
                Counter.builder("setu.outbox.published")
                        .description("Events that Kafka has committed")
                        .register(registry);
        failed =
                Counter.builder("setu.outbox.relay.failures")
                        .description("Times that the relay had to begin anew")
                        .register(registry);
        Gauge.builder("setu.outbox.backlog", () -> backlog.rows())
                .description("Events that wait, counted up to " + COUNT_AT_MOST)
                .register(registry);
        Gauge.builder("setu.outbox.oldest.age", () -> backlog.oldestSeconds())
                .baseUnit("seconds")
                .description("Age of the event that waits longest")
                .register(registry);
        Gauge.builder("setu.outbox.relay.active", active, AtomicInteger::get)
                .description("1 where the publishing relay of this service runs")
                .register(registry);
        Gauge.builder("setu.outbox.relay.blocked", () -> blocked ? 1 : 0)
                .description("1 while Kafka refuses the oldest event: nothing is published")
                .register(registry);
    }

    void published(int events) {
        published.increment(events);
        blocked = false;
    }

    void failed() {
        failed.increment();
    }

    void active(boolean leads) {
        active.addAndGet(leads ? 1 : -1);
    }

    void blocked() {
        blocked = true;
    }

    /** Looks at the backlog if the last look is some seconds old. */
    void measure(RelaySession session) throws SQLException {
        long now = System.nanoTime();
        if (now - measuredAt >= BETWEEN_MEASUREMENTS.toNanos()) {
            measuredAt = now;
            backlog = session.backlog(COUNT_AT_MOST);
        }
    }
}
