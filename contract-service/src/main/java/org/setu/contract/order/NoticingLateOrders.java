package org.setu.contract.order;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.setu.contract.contract.Contracts;
import org.setu.platform.job.Jobs;

/** Notices orders that were not delivered in time. */
@ApplicationScoped
public class NoticingLateOrders {

    private final Jobs jobs;
    private final Orders orders;
    private final Contracts contracts;
    private final PlacingOrder placing;

    NoticingLateOrders(Jobs jobs, Orders orders, Contracts contracts, PlacingOrder placing) {
        this.jobs = jobs;
        this.orders = orders;
        this.contracts = contracts;
        this.placing = placing;
    }

    /** Several times a day, because a day ends at another time in each time zone. */
    @Scheduled(
            identity = "late-orders",
            cron = "{setu.contract.due-dates.cron}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void asPlanned(ScheduledExecution execution) {
        run(execution.getScheduledFireTime());
    }

    /** Does what is to be done by an instant, once; tells whether it did. */
    public boolean run(Instant now) {
        return jobs.run("late-orders", now.toString(), () -> pass(now));
    }

    /** One transaction each: what is done stays done if a later one fails. */
    private void pass(Instant now) {
        // Where a day ends first, it is a day later than in UTC.
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1);
        List<UUID> awaited =
                QuarkusTransaction.requiringNew().call(() -> orders.awaitedBefore(day));
        awaited.forEach(id ->
                QuarkusTransaction.requiringNew()
                        .run(() -> {
                            Order order = orders.get(id);
                            placing.notice(contracts.get(order.contractId()), order, now);
                        }));
    }
}
