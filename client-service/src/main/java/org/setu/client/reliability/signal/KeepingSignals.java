package org.setu.client.reliability.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.setu.client.field.ObservedDay;
import org.setu.client.reliability.KnowledgeChanged;
import org.setu.client.reliability.KnownParty;
import org.setu.client.reliability.Parties;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.access.Roles;
import org.setu.platform.problem.ProblemException;

/** Keeps what warns of clients and prospects; whoever is warned of is assessed anew. */
@ApplicationScoped
public class KeepingSignals {

    private final RiskSignals signals;
    private final RiskSignalKinds kinds;
    private final Parties parties;
    private final Event<KnowledgeChanged> changed;
    private final CurrentCaller caller;
    private final InstantSource clock;

    KeepingSignals(
            RiskSignals signals,
            RiskSignalKinds kinds,
            Parties parties,
            Event<KnowledgeChanged> changed,
            CurrentCaller caller,
            InstantSource clock) {
        this.signals = signals;
        this.kinds = kinds;
        this.parties = parties;
        this.changed = changed;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Somebody tells of one.
     *
     * @throws ProblemException (400) naming the field, also if the kind is not active
     */
    public RiskSignal add(SignalDetails details) {
        SignalKindDetails kind =
                kinds.by(details.kind())
                        .map(RiskSignalKind::details)
                        .filter(SignalKindDetails::active)
                        .orElseThrow(() ->
                                ProblemException.invalid(
                                        "/kind",
                                        "names no active kind; see GET /risk-signal-kinds"));
        KnownParty party = parties.kept(details.party());
        ObservedDay.requirePast("/observedOn", details.observedOn(), clock);
        RiskSignal signal = new RiskSignal(details, kind.validDays(), party, clock.instant());
        signals.persistAndFlush(signal);
        changed.fire(new KnowledgeChanged(party));
        return signal;
    }

    /** Replaces what is said of one; nothing happens if that is what is known. */
    public void change(RiskSignal signal, SignalDetails details) {
        if (details.equals(signal.details()) && signal.state() != SignalState.DISMISSED) {
            return;
        }
        ObservedDay.requirePast("/observedOn", details.observedOn(), clock);
        step(signal, now -> signal.change(details, now));
    }

    /** It is true. */
    public void confirm(RiskSignal signal) {
        step(signal, now -> signal.confirm(ObservedDay.today(clock), now));
    }

    /**
     * It is not true, or does not matter.
     *
     * @throws ProblemException (403) if it is confirmed and of a blocking kind, and the caller is
     *     no sales head: who sells does not take out of his own way what stands in it
     */
    public void dismiss(RiskSignal signal, String why) {
        boolean blocks =
                signal.state() == SignalState.CONFIRMED
                        && kinds.by(signal.details().kind())
                                .filter(kind -> kind.details().blocking())
                                .isPresent();
        if (blocks && !caller.get().has(Roles.SALES_HEAD)) {
            throw ProblemException.forbidden(
                    "The signal is confirmed and blocking; only a sales head dismisses it.",
                    List.of(Roles.SALES_HEAD));
        }
        step(signal, now -> signal.dismiss(why, now));
    }

    /** It must be looked at again. */
    public void reopen(RiskSignal signal, String why) {
        step(signal, now -> signal.reopen(why, now));
    }

    private void step(RiskSignal signal, Consumer<Instant> taken) {
        KnownParty party = parties.keptAgain(signal.details().party());
        taken.accept(clock.instant());
        signals.flush();
        changed.fire(new KnowledgeChanged(party));
    }
}
