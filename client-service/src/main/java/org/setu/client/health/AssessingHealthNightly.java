package org.setu.client.health;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.setu.client.field.ObservedDay;
import org.setu.platform.access.SystemWork;

/** Judges all accounts anew: what was so yesterday may be overdue today. */
@ApplicationScoped
class AssessingHealthNightly {

    private static final int AT_ONCE = 200;

    private final AssessingHealth assessing;
    private final InstantSource clock;

    AssessingHealthNightly(AssessingHealth assessing, InstantSource clock) {
        this.assessing = assessing;
        this.clock = clock;
    }

    @Scheduled(
            identity = "health",
            cron = "{setu.client.health.cron}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void now() {
        run(ObservedDay.today(clock), AT_ONCE);
    }

    /**
     * Judges all, so many in one transaction: what was done stays done. Of two replicas the second
     * finds what the first has left, and changes nothing.
     */
    void run(LocalDate today, int atOnce) {
        SystemWork.run(
                "health",
                () -> {
                    UUID last = null;
                    do {
                        UUID after = last;
                        last =
                                QuarkusTransaction.requiringNew()
                                        .call(() -> assessing.next(after, today, atOnce));
                    } while (last != null);
                });
    }
}
