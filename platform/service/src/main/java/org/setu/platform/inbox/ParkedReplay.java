package org.setu.platform.inbox;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.setu.platform.access.SystemWork;
import org.setu.platform.event.Causation;

/** Tries parked records again, at an operator's word. */
@ApplicationScoped
public class ParkedReplay {

    private final List<RecordConsumer> consumers;
    private final ParkedRecords parked;

    ParkedReplay(@All List<RecordConsumer> consumers, ParkedRecords parked) {
        this.consumers = consumers;
        this.parked = parked;
    }

    /**
     * @param replayed how many were handled
     * @param failure why the next one could not be, or null if none is left
     */
    public record Result(int replayed, @Nullable String failure) {}

    /**
     * Handles what is parked of the same consumer and key as this record, oldest first, up to the
     * first that fails again; each in one transaction with its removal.
     *
     * @return nothing if there is no such parked record
     */
    public Optional<Result> replay(long id) {
        return parked.byId(id).stream().findFirst().map(this::replayKeyOf);
    }

    private Result replayKeyOf(ParkedRecord one) {
        Optional<RecordConsumer> consumer =
                consumers.stream().filter(c -> c.channel().equals(one.consumer())).findFirst();
        if (consumer.isEmpty()) {
            return new Result(0, "this service has no consumer " + one.consumer());
        }
        int replayed = 0;
        try {
            while (oldest(consumer.get(), one.key())) {
                replayed++;
            }
            return new Result(replayed, null);
        } catch (RuntimeException e) {
            return new Result(replayed, Delivery.reason(e));
        }
    }

    private boolean oldest(RecordConsumer consumer, String key) {
        return SystemWork.call(
                "replay " + consumer.channel(),
                () ->
                        QuarkusTransaction.requiringNew()
                                .timeout(RecordConsumer.TIMEOUT_SECONDS)
                                .call(() -> handleOldest(consumer, key)));
    }

    private boolean handleOldest(RecordConsumer consumer, String key) {
        List<ParkedRecord> oldest = parked.lockOldest(consumer.channel(), key);
        if (oldest.isEmpty()) {
            return false;
        }
        Received received = RecordReader.read(message(oldest.getFirst()));
        Causation.during(received.id(), () -> handle(consumer, received));
        parked.remove(oldest.getFirst().id());
        return true;
    }

    private static void handle(RecordConsumer consumer, Received received) {
        try {
            consumer.handleParked(received);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static ConsumerRecord<String, String> message(ParkedRecord parked) {
        var message =
                new ConsumerRecord<>(
                        parked.topic(),
                        parked.partition(),
                        parked.offset(),
                        parked.key(),
                        parked.body());
        parked.headers()
                .forEach((name, value) ->
                        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
