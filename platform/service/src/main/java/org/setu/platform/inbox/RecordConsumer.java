package org.setu.platform.inbox;

import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What fact and state consumers have in common. Not for direct use. */
public abstract sealed class RecordConsumer permits FactConsumer, StateConsumer {

    /** Beyond this, a handler is not slow but stuck. */
    static final int TIMEOUT_SECONDS = 60;

    @Inject Delivery delivery;
    @Inject ParkedRecords parked;

    private final String channel;

    RecordConsumer(String channel) {
        this.channel = channel;
    }

    /** The name of the channel, which names the consumer everywhere. */
    public String channel() {
        return channel;
    }

    /**
     * Handles a record; returns when its effect is committed, when there was nothing to do or when
     * it is parked. Waits as long as something is away, so that the order is kept.
     *
     * @throws DeliveryStopped if the service shuts down meanwhile: the record comes again
     */
    public Outcome receive(ConsumerRecord<String, String> message) {
        return delivery.deliver(this, message);
    }

    /** Handles a record once, in a transaction of its own. */
    abstract Outcome attempt(Received received, ConsumerRecord<String, String> message);

    /** Parks a record that never can be handled, in a transaction of its own. */
    abstract Outcome park(ConsumerRecord<String, String> message, String reason);

    /** Handles a parked record within the transaction that removes it. */
    abstract void handleParked(Received received) throws Exception;
}
