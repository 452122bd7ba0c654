package org.setu.platform.job;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.IntUnaryOperator;
import org.setu.platform.change.ChangeLog;
import org.setu.platform.command.IdempotentAnswers;
import org.setu.platform.inbox.Inbox;

/** Forgets what is kept only for a while. */
@ApplicationScoped
public class CleaningUp {

    /** Few enough that nobody waits for the locks of a chunk. */
    private static final int CHUNK = 1000;

    private final Jobs jobs;
    private final Inbox inbox;
    private final IdempotentAnswers answers;
    private final ChangeLog changes;
    private final InstantSource clock;

    CleaningUp(
            Jobs jobs,
            Inbox inbox,
            IdempotentAnswers answers,
            ChangeLog changes,
            InstantSource clock) {
        this.jobs = jobs;
        this.inbox = inbox;
        this.answers = answers;
        this.changes = changes;
        this.clock = clock;
    }

    /** Once an hour. */
    @Scheduled(
            identity = "clean-up",
            cron = "{setu.clean-up.cron}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void hourly() {
        jobs.run("clean-up", clock.instant().truncatedTo(ChronoUnit.HOURS).toString(), this::all);
    }

    /** All that is due now, in chunks of one transaction each. */
    public void all() {
        inChunks(inbox::forgetOld);
        inChunks(answers::forgetOld);
        inChunks(changes::forgetOld);
        inChunks(jobs::forgetOld);
    }

    private static void inChunks(IntUnaryOperator forget) {
        int forgotten;
        do {
            forgotten = forget.applyAsInt(CHUNK);
        } while (forgotten == CHUNK);
    }
}
