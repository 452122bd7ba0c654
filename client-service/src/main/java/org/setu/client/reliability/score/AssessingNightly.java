package org.setu.client.reliability.score;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.setu.client.field.ObservedDay;
import org.setu.client.reliability.KnownParty;
import org.setu.client.reliability.Parties;
import org.setu.platform.job.OneByOne;

/** Assesses again whoever was assessed: signals run out, and data becomes old. */
@ApplicationScoped
class AssessingNightly {

    private static final int MOST_AT_ONCE = 200;

    private final ReliabilityAssessments assessments;
    private final Assessing assessing;
    private final Parties parties;
    private final InstantSource clock;

    AssessingNightly(
            ReliabilityAssessments assessments,
            Assessing assessing,
            Parties parties,
            InstantSource clock) {
        this.assessments = assessments;
        this.assessing = assessing;
        this.parties = parties;
        this.clock = clock;
    }

    @Scheduled(
            identity = "reliability",
            cron = "{setu.client.reliability.cron}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void now() {
        run(ObservedDay.today(clock));
    }

    /**
     * Looks at all who were not looked at on a day, however many replicas do so at once; returns
     * for how many something has changed. One transaction each.
     */
    int run(LocalDate today) {
        int changed = 0;
        int[] seen = new int[1];
        do {
            seen[0] = 0;
            changed +=
                    OneByOne.run(
                            "reliability",
                            () -> {
                                var found = assessments.unchecked(today, MOST_AT_ONCE);
                                seen[0] = found.size();
                                return found;
                            },
                            id -> again(id, today));
        } while (seen[0] == MOST_AT_ONCE);
        return changed;
    }

    private boolean again(UUID id, LocalDate today) {
        ReliabilityAssessment seen = assessments.findById(id);
        if (seen == null || !seen.latest()) {
            return false;
        }
        KnownParty party = parties.keptAgain(seen.party());
        // Somebody else may have assessed him while we waited.
        ReliabilityAssessment latest = assessments.latest(party.party()).orElse(null);
        if (latest == null || !latest.checkedOn().isBefore(today)) {
            return false;
        }
        return assessing.again(party, latest, today);
    }
}
