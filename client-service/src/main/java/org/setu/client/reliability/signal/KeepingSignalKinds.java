package org.setu.client.reliability.signal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.setu.platform.problem.ProblemException;

/**
 * Keeps what signals mean. Scores that were told stay; they are told anew with the next change of
 * what is known of somebody, or the next night.
 */
@ApplicationScoped
public class KeepingSignalKinds {

    private final RiskSignalKinds kinds;
    private final InstantSource clock;

    KeepingSignalKinds(RiskSignalKinds kinds, InstantSource clock) {
        this.kinds = kinds;
        this.clock = clock;
    }

    /**
     * Adds a kind.
     *
     * @throws ProblemException (409) if its key is taken
     */
    public RiskSignalKind add(SignalKindDetails details) {
        if (kinds.by(details.key()).isPresent()) {
            throw ProblemException.duplicate("/key", "is taken by another kind");
        }
        RiskSignalKind kind = new RiskSignalKind(details, clock.instant());
        kinds.persist(kind);
        return kind;
    }

    /** Replaces all that is said of one; nothing happens if that is what is known. */
    public void change(RiskSignalKind kind, SignalKindDetails details) {
        if (!details.equals(kind.details())) {
            kind.change(details, clock.instant());
        }
    }
}
