package org.setu.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.setu.platform.access.SystemWork;
import org.setu.platform.event.Causation;

/**
 * Delivers one record to its consumer: tries again without end what time will mend, parks what
 * nothing will. It blocks its ordered worker meanwhile; the connector goes on polling with the
 * partitions paused, so the group does not take waiting for death.
 */
@ApplicationScoped
public class Delivery {

    private static final Logger LOG = Logger.getLogger(Delivery.class);
    private static final int UNCLEAR_ATTEMPTS = 3;
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;
    // Attempts are logged when their number is a power of two up to this, then every so many.
    private static final int LOG_EVERY = 64;

    private final MeterRegistry meters;
    private final StuckRecords stuck;
    private final boolean migrationStep;
    private final CountDownLatch stopped = new CountDownLatch(1);

    Delivery(
            MeterRegistry meters,
            StuckRecords stuck,
            @ConfigProperty(name = "quarkus.init-and-exit", defaultValue = "false")
                    boolean migrationStep) {
        this.meters = meters;
        this.stuck = stuck;
        this.migrationStep = migrationStep;
    }

    /** Before the connector waits for what is under way. */
    void stop(@Observes @Priority(1) ShutdownEvent event) {
        stopped.countDown();
    }

    Outcome deliver(RecordConsumer consumer, ConsumerRecord<String, String> message) {
        if (migrationStep) {
            throw new DeliveryStopped(); // the owner's rights are for migrations alone
        }
        String channel = consumer.channel();
        try (StuckRecords.Attempt underWay = stuck.begin(channel)) {
            Outcome outcome =
                    SystemWork.call("consumer " + channel, () -> untilDone(consumer, message));
            count(channel, message, outcome.label());
            return outcome;
        }
    }

    private Outcome untilDone(RecordConsumer consumer, ConsumerRecord<String, String> message) {
        for (int attempt = 1; ; attempt++) {
            if (stopped.getCount() == 0) {
                throw new DeliveryStopped();
            }
            Throwable failure;
            try {
                return attempt(consumer, message);
            } catch (Throwable e) {
                failure = e;
            }
            FailureKind kind = FailureKind.of(failure);
            if (kind == FailureKind.PERMANENT
                    || (kind == FailureKind.UNCLEAR && attempt >= UNCLEAR_ATTEMPTS)) {
                try {
                    Outcome outcome = consumer.park(message, reason(failure));
                    if (outcome == Outcome.PARKED) {
                        LOG.errorf(failure, "%s parked %s", consumer.channel(), place(message));
                    }
                    return outcome;
                } catch (Throwable e) {
                    failure = e; // whatever it is, a record is never dropped
                }
            }
            count(consumer.channel(), message, "retried");
            if (Integer.bitCount(attempt) == 1 && attempt <= LOG_EVERY
                    || attempt % LOG_EVERY == 0) {
                LOG.warnf(
                        "%s tries %s again (attempt %d failed: %s)",
                        consumer.channel(), place(message), attempt, reason(failure));
            }
            pause(attempt);
        }
    }

    private static Outcome attempt(
            RecordConsumer consumer, ConsumerRecord<String, String> message) {
        Received received = RecordReader.read(message);
        AtomicReference<Outcome> outcome = new AtomicReference<>();
        RemoteTrace.within(
                received.traceParent(),
                () ->
                        Causation.during(
                                received.id(),
                                () -> outcome.set(consumer.attempt(received, message))));
        return Objects.requireNonNull(outcome.get());
    }

    private void pause(int attempt) {
        long longest =
                Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(attempt - 1, 10));
        long millis = ThreadLocalRandom.current().nextLong(longest / 2, longest + 1);
        try {
            stopped.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryStopped();
        }
    }

    private void count(String channel, ConsumerRecord<String, String> message, String outcome) {
        String type = RecordReader.header(message, "ce_type");
        meters.counter(
                        "setu.consumer.records",
                        "consumer",
                        channel,
                        "type",
                        type == null ? "none" : type,
                        "outcome",
                        outcome)
                .increment();
    }

    private static String place(ConsumerRecord<String, String> message) {
        return "%s/%d@%d".formatted(message.topic(), message.partition(), message.offset());
    }

    /** The chain of causes without stack traces. */
    static String reason(Throwable failure) {
        StringBuilder reason = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (!reason.isEmpty()) {
                reason.append(" < ");
            }
            reason.append(cause.getClass().getSimpleName()).append(": ").append(cause.getMessage());
        }
        return reason.length() > 2000 ? reason.substring(0, 2000) : reason.toString();
    }
}
