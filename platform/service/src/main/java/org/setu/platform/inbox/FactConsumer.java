package org.setu.platform.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Handles facts, each once in effect and in the order of its key. A service writes, in a {@code
 * messaging} package:
 *
 * <pre>{@code
 * @ApplicationScoped
 * class DealFacts extends FactConsumer {
 *
 *     DealFacts(DraftingContract drafting) {
 *         super("deal-fact");
 *         on("org.setu.deal.won.v1", fact -> drafting.draft(fact.as(DealWon.class)));
 *     }
 *
 *     @Incoming("deal-fact")
 *     @Blocking
 *     void consume(ConsumerRecord<String, String> message) {
 *         receive(message);
 *     }
 * }
 * }</pre>
 *
 * and declares {@code mp.messaging.incoming.deal-fact.topic=setu.deal.fact}; everything else about
 * the channel is the platform's default.
 *
 * <p>A handler runs as the system in the transaction of its record: its changes, its outbox rows
 * and the inbox row are committed together. It calls nobody outside the database. Types without a
 * handler are acknowledged and counted.
 */
public abstract non-sealed class FactConsumer extends RecordConsumer {

    @Inject Inbox inbox;

    private final Map<String, Handler> handlers = new HashMap<>();

    protected FactConsumer(String channel) {
        super(channel);
    }

    /** For the container's proxies. */
    protected FactConsumer() {
        super("");
    }

    /** Names the handler of a type; called in the constructor. */
    protected final void on(String type, Handler handler) {
        if (handlers.put(type, handler) != null) {
            throw new IllegalStateException("two handlers of " + type);
        }
    }

    @Override
    Outcome attempt(Received fact, ConsumerRecord<String, String> message) {
        Handler handler = handlers.get(fact.type());
        if (handler == null) {
            return Outcome.UNKNOWN;
        }
        return QuarkusTransaction.requiringNew()
                .timeout(TIMEOUT_SECONDS)
                .call(() ->
                        switch (inbox.claim(channel(), fact.id(), fact.key())) {
                            case DONE -> Outcome.ALREADY_DONE;
                            case BLOCKED -> behindParked(handler, fact, message);
                            case MINE -> apply(handler, fact);
                        });
    }

    @Override
    Outcome park(ConsumerRecord<String, String> message, String reason) {
        return QuarkusTransaction.requiringNew()
                .timeout(TIMEOUT_SECONDS)
                .call(() -> {
                    // Parked is done as far as deliveries go: an operator has it now.
                    if (inbox.claim(channel(), RecordReader.id(message), "") == Inbox.Claim.DONE) {
                        return Outcome.ALREADY_DONE;
                    }
                    parked.add(channel(), message, reason);
                    return Outcome.PARKED;
                });
    }

    @Override
    void handleParked(Received fact) throws Exception {
        Handler handler = handlers.get(fact.type());
        if (handler == null) {
            throw new MalformedRecord("nobody handles " + fact.type());
        }
        handler.handle(fact);
    }

    private Outcome behindParked(
            Handler handler, Received fact, ConsumerRecord<String, String> message)
            throws Exception {
        if (!parked.blocked(channel(), fact.key())) {
            return apply(handler, fact);
        }
        parked.add(channel(), message, "an earlier record of its key is parked");
        return Outcome.PARKED;
    }

    private static Outcome apply(Handler handler, Received fact) throws Exception {
        handler.handle(fact);
        return Outcome.APPLIED;
    }
}
