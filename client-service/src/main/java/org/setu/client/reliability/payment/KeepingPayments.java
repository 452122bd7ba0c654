package org.setu.client.reliability.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.setu.client.field.ObservedDay;
import org.setu.client.reliability.KnowledgeChanged;
import org.setu.client.reliability.KnownParty;
import org.setu.client.reliability.Parties;
import org.setu.client.reliability.Party;

/** Keeps how clients pay; whose habits are told is assessed anew. */
@ApplicationScoped
public class KeepingPayments {

    private final PaymentRecords records;
    private final Parties parties;
    private final Event<KnowledgeChanged> changed;
    private final InstantSource clock;

    KeepingPayments(
            PaymentRecords records,
            Parties parties,
            Event<KnowledgeChanged> changed,
            InstantSource clock) {
        this.records = records;
        this.parties = parties;
        this.changed = changed;
        this.clock = clock;
    }

    /** Adds what somebody says. */
    public PaymentRecord add(PaymentDetails details) {
        KnownParty party = parties.kept(Party.ofAccount(details.accountId()));
        ObservedDay.requirePast("/asOf", details.asOf(), clock);
        PaymentRecord added = new PaymentRecord(details, party, clock.instant());
        records.persistAndFlush(added);
        changed.fire(new KnowledgeChanged(party));
        return added;
    }

    /** Replaces all that is said; nothing happens if that is what is known. */
    public void change(PaymentRecord known, PaymentDetails details) {
        if (details.equals(known.details()) && !known.retracted()) {
            return;
        }
        ObservedDay.requirePast("/asOf", details.asOf(), clock);
        step(known, now -> known.change(details, now));
    }

    /** It does not count any more. */
    public void retract(PaymentRecord known, String reason) {
        step(known, now -> known.retract(reason, now));
    }

    private void step(PaymentRecord known, Consumer<Instant> taken) {
        KnownParty party = parties.kept(Party.ofAccount(known.details().accountId()));
        taken.accept(clock.instant());
        records.flush();
        changed.fire(new KnowledgeChanged(party));
    }
}
