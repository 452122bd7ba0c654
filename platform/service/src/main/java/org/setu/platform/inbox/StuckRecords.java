package org.setu.platform.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How long each consumer has been at its present record: what stands in for the connector's own
 * check of unprocessed records, which would end the stream. An alert watches it.
 */
@ApplicationScoped
class StuckRecords {

    private static final long IDLE = -1;

    private final MeterRegistry meters;
    private final InstantSource clock;
    private final Map<String, AtomicLong> since = new ConcurrentHashMap<>();

    StuckRecords(MeterRegistry meters, InstantSource clock) {
        this.meters = meters;
        this.clock = clock;
    }

    Attempt begin(String channel) {
        AtomicLong began = since.computeIfAbsent(channel, this::gauge);
        began.set(clock.millis());
        return () -> began.set(IDLE);
    }

    private AtomicLong gauge(String channel) {
        AtomicLong began = new AtomicLong(IDLE);
        Gauge.builder("setu.consumer.record.age", began, this::seconds)
                .description("How long the consumer has been at its present record")
                .baseUnit("seconds")
                .tag("consumer", channel)
                .strongReference(true)
                .register(meters);
        return began;
    }

    private double seconds(AtomicLong began) {
        long start = began.get();
        return start == IDLE
                ? 0
                : Duration.ofMillis(Math.max(0, clock.millis() - start)).toMillis() / 1000.0;
    }

    /** A record under way. */
    interface Attempt extends AutoCloseable {
        @Override
        void close();
    }
}
