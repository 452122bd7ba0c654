package org.setu.platform.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Keeps a read model of what another service publishes on a state topic. No inbox: an upsert that
 * never lets an older version overwrite a newer one may be repeated at will.
 *
 * <pre>{@code
 * @ApplicationScoped
 * class Accounts extends StateConsumer {
 *
 *     Accounts(KnownAccounts accounts) {
 *         super("account", "known_account");
 *     }
 *
 *     @Override
 *     protected void apply(State state) {
 *         switch (state) {
 *             case State.Current current -> accounts.store(current.as(AccountState.class));
 *             case State.Erased erased -> accounts.erase(erased.id(), erased.version());
 *             case State.Merged merged -> accounts.merge(merged.id(), merged.into());
 *         }
 *     }
 *
 *     @Incoming("account")
 *     @Blocking
 *     void consume(ConsumerRecord<String, String> message) {
 *         receive(message);
 *     }
 * }
 * }</pre>
 *
 * The statement ends with {@code on conflict (id) do update set ... where excluded.version >=
 * known_account.version}: equal versions overwrite, so that a republished state mends the row.
 *
 * <p>What never can be applied is parked, alone: the next state of the same thing is tried, and
 * when it is applied the parked one is forgotten.
 */
public abstract non-sealed class StateConsumer extends RecordConsumer {

    @Inject Rebuilding rebuilding;

    private final List<String> tables;

    /**
     * @param tables those that hold nothing but what {@link #apply} writes; no foreign key points
     *     at them from outside
     */
    protected StateConsumer(String channel, String... tables) {
        super(channel);
        this.tables = List.of(tables);
    }

    /** For the container's proxies. */
    protected StateConsumer() {
        super("");
        this.tables = List.of();
    }

    /**
     * What a rebuild did.
     *
     * @param applied records
     * @param leftOut records that are parked or cannot be read
     */
    public record Rebuilt(int applied, int leftOut) {}

    /** Upserts, guarded by the version. */
    protected abstract void apply(State state) throws Exception;

    /** Empties the read model before it is filled again: all rows of its tables. */
    protected void clear() {
        rebuilding.empty(tables);
    }

    /** The tables of the read model. */
    public List<String> tables() {
        return tables;
    }

    /**
     * Fills the read model again from the beginning of its topic; readers see the old rows until
     * the new ones are complete.
     */
    public Rebuilt rebuild() {
        return rebuilding.rebuild(this);
    }

    @Override
    Outcome attempt(Received received, ConsumerRecord<String, String> message) {
        State state = State.of(received);
        return QuarkusTransaction.requiringNew()
                .timeout(TIMEOUT_SECONDS)
                .call(() -> {
                    apply(state);
                    parked.removeOfKey(channel(), received.key());
                    return Outcome.APPLIED;
                });
    }

    @Override
    Outcome park(ConsumerRecord<String, String> message, String reason) {
        return QuarkusTransaction.requiringNew()
                .timeout(TIMEOUT_SECONDS)
                .call(() -> {
                    parked.add(channel(), message, reason);
                    return Outcome.PARKED;
                });
    }

    @Override
    void handleParked(Received received) throws Exception {
        apply(State.of(received));
    }
}
