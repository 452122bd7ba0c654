package org.setu.client.lead;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.setu.client.field.ObservedDay;
import org.setu.platform.job.OneByOne;

/** Takes up again the leads that needed time, when their day has come. */
@ApplicationScoped
class ReturningLeads {

    private static final int MOST_AT_ONCE = 200;

    private final Leads leads;
    private final Event<LeadReturned> returned;
    private final InstantSource clock;

    ReturningLeads(Leads leads, Event<LeadReturned> returned, InstantSource clock) {
        this.leads = leads;
        this.returned = returned;
        this.clock = clock;
    }

    @Scheduled(
            identity = "returning-leads",
            cron = "{setu.leads.return.cron}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void now() {
        run(ObservedDay.today(clock));
    }

    /**
     * Takes up all whose day has come, also those of days on which this did not run, however many
     * replicas do so at once; returns how many. One transaction each.
     */
    int run(LocalDate today) {
        int all = 0;
        int some;
        do {
            some =
                    OneByOne.run(
                            "returning leads",
                            () -> leads.toReturn(today, MOST_AT_ONCE),
                            id -> take(id, today));
            all += some;
        } while (some == MOST_AT_ONCE);
        return all;
    }

    private boolean take(UUID id, LocalDate today) {
        // Locked: a person, or another replica, may take it up in the same moment.
        Lead lead = leads.findById(id, LockModeType.PESSIMISTIC_WRITE);
        LocalDate day = lead == null ? null : lead.returnOn();
        if (lead == null || day == null || day.isAfter(today)) {
            return false;
        }
        lead.resume(clock.instant());
        UUID owner = lead.responsible();
        if (owner != null) {
            returned.fire(
                    new LeadReturned(id, lead.visibilityUnit(), owner, lead.details().name(), day));
        }
        return true;
    }
}
