package org.setu.contract.contract.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.setu.contract.contract.Contract;
import org.setu.contract.person.CurrentPerson;
import org.setu.platform.event.Event;
import org.setu.platform.event.EventType;
import org.setu.platform.outbox.Outbox;

/** Publishes what happened to contracts on {@code setu.contract.fact}. */
@ApplicationScoped
public class ContractFacts {

    private static final String TOPIC = "setu.contract.fact";

    private final Outbox outbox;
    private final CurrentPerson current;
    private final InstantSource clock;

    ContractFacts(Outbox outbox, CurrentPerson current, InstantSource clock) {
        this.outbox = outbox;
        this.current = current;
        this.clock = clock;
    }

    /** What can happen; the type is {@code org.setu.contract.<word>.v1}. */
    public enum Kind {
        DRAFTED,
        SENT_TO_NEGOTIATION,
        DISAGREEMENT_RAISED,
        DISAGREEMENT_SETTLED,
        APPROVED,
        SENT_TO_SIGN,
        SIGNED,
        ACTIVATED,
        ABANDONED,
        OBLIGATION_DUE,
        OBLIGATION_OVERDUE,
        ORDER_PLACED,
        ORDER_LATE,
        ORDER_DELIVERED;

        EventType type() {
            String word = name().toLowerCase(Locale.ROOT).replace('_', '-');
            return EventType.of(TOPIC, "org.setu.contract." + word + ".v1");
        }
    }

    /** Something happened to the contract. */
    public void publish(Kind kind, Contract contract) {
        publish(kind, contract, null);
    }

    /** Something happened to a part of the contract. */
    public void publish(Kind kind, Contract contract, ContractFact.@Nullable Part part) {
        outbox.append(
                Event.of(
                        kind.type(),
                        contract,
                        ContractFact.of(
                                contract, part, current.find().orElse(null), clock.instant())));
    }
}
