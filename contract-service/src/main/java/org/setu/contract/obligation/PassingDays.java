package org.setu.contract.obligation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.setu.contract.contract.Contract;
import org.setu.contract.contract.Contracts;
import org.setu.contract.contract.SupplierConfiguration;
import org.setu.contract.contract.messaging.ContractFact;
import org.setu.contract.contract.messaging.ContractFacts;
import org.setu.contract.contract.messaging.ContractFacts.Kind;
import org.setu.contract.contract.messaging.ContractNotices;
import org.setu.platform.job.Jobs;
import org.setu.platform.notice.Notice.About;

/** Lets obligations fall due and overdue as the days pass, and tells of it. */
@ApplicationScoped
public class PassingDays {

    private final Jobs jobs;
    private final Obligations obligations;
    private final Contracts contracts;
    private final ContractFacts facts;
    private final ContractNotices notices;
    private final int noticeDays;

    PassingDays(
            Jobs jobs,
            Obligations obligations,
            Contracts contracts,
            ContractFacts facts,
            ContractNotices notices,
            SupplierConfiguration configuration) {
        this.jobs = jobs;
        this.obligations = obligations;
        this.contracts = contracts;
        this.facts = facts;
        this.notices = notices;
        this.noticeDays = configuration.dueDates().noticeDays();
    }

    /** Several times a day, because a day ends at another time in each time zone. */
    @Scheduled(
            identity = "obligations",
            cron = "{setu.contract.due-dates.cron}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void asPlanned(ScheduledExecution execution) {
        run(execution.getScheduledFireTime());
    }

    /** Does what is to be done by an instant, once; tells whether it did. */
    public boolean run(Instant now) {
        return jobs.run("obligations", now.toString(), () -> pass(now));
    }

    /** One transaction each: what is done stays done if a later one fails. */
    private void pass(Instant now) {
        // Where a day begins first, it is a day later than in UTC.
        LocalDate last = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1L + noticeDays);
        List<UUID> waiting =
                QuarkusTransaction.requiringNew().call(() -> obligations.waitingUntil(last));
        waiting.forEach(id -> QuarkusTransaction.requiringNew().run(() -> pass(id, now)));
    }

    private void pass(UUID id, Instant now) {
        Obligation obligation = obligations.findById(id);
        if (obligation == null || !obligation.passTime(now, noticeDays)) {
            return;
        }
        Contract contract = contracts.get(obligation.contractId());
        boolean overdue = obligation.state() == ObligationState.OVERDUE;
        facts.publish(
                overdue ? Kind.OBLIGATION_OVERDUE : Kind.OBLIGATION_DUE,
                contract,
                new ContractFact.Obligation(
                        obligation.id(),
                        obligation.title(),
                        obligation.side().name(),
                        obligation.dueOn(),
                        obligation.state().name()));
        if (overdue) {
            notices.late(
                    contract,
                    "obligation-overdue",
                    new About("obligation", obligation.id(), contract.number(), obligation.title()),
                    Map.of("title", obligation.title(), "dueOn", obligation.dueOn().toString()));
        }
    }
}
