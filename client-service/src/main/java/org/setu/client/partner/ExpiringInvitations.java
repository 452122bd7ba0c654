package org.setu.client.partner;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.setu.platform.access.SystemWork;

/** Closes invitations that nobody confirmed within a week. Their links are void by the clock. */
@ApplicationScoped
class ExpiringInvitations {

    private final Partners partners;
    private final InstantSource clock;

    ExpiringInvitations(Partners partners, InstantSource clock) {
        this.partners = partners;
        this.clock = clock;
    }

    @Scheduled(
            identity = "partner-invitations",
            every = "{setu.partner.expiry.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expire() {
        SystemWork.run(
                "partner invitations",
                () ->
                        QuarkusTransaction.requiringNew()
                                .run(() -> partners.expire(clock.instant())));
    }
}
