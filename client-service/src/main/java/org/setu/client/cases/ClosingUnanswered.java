package org.setu.client.cases;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.setu.platform.job.OneByOne;

/** Closes cases whose clients did not say in time that they are not content. */
@ApplicationScoped
class ClosingUnanswered {

    private static final int MOST_AT_ONCE = 200;

    private final ClientCases cases;
    private final WorkingOnCases working;
    private final Duration patience;
    private final InstantSource clock;

    ClosingUnanswered(
            ClientCases cases,
            WorkingOnCases working,
            @ConfigProperty(name = "setu.cases.confirmation") Duration patience,
            InstantSource clock) {
        this.cases = cases;
        this.working = working;
        this.patience = patience;
        this.clock = clock;
    }

    @Scheduled(
            identity = "unanswered-cases",
            every = "{setu.cases.unanswered.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void now() {
        run(clock.instant());
    }

    /** Closes what was resolved so long before an instant; returns how many. */
    int run(Instant now) {
        Instant before = now.minus(patience);
        return OneByOne.run(
                "unanswered cases",
                () -> cases.unanswered(before, MOST_AT_ONCE),
                id -> close(id, before));
    }

    private boolean close(UUID id, Instant before) {
        ClientCase on = cases.findById(id, LockModeType.PESSIMISTIC_WRITE);
        Instant resolvedAt = on == null ? null : on.progress().resolvedAt();
        if (on == null
                || on.state() != CaseState.RESOLVED
                || resolvedAt == null
                || !resolvedAt.isBefore(before)) {
            return false;
        }
        working.closeUnanswered(on);
        return true;
    }
}
