package org.setu.client.segment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.setu.platform.job.OneByOne;

/** Keeps the stored membership of all segments that live up to date. */
@ApplicationScoped
class WatchingMembership {

    private static final Logger LOG = Logger.getLogger(WatchingMembership.class);
    private static final String WORK = "membership of segments";

    private final Segments segments;
    private final RefreshingMembership refreshing;

    WatchingMembership(Segments segments, RefreshingMembership refreshing) {
        this.segments = segments;
        this.refreshing = refreshing;
    }

    @Scheduled(
            identity = "segment-membership",
            cron = "{setu.segments.refresh.cron}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        for (UUID segment : QuarkusTransaction.requiringNew().call(segments::living)) {
            try {
                finish(segment);
            } catch (RuntimeException failure) {
                // The others must not wait for one whose rule asks too much.
                LOG.errorf(failure, "cannot determine who is in the segment %s", segment);
            }
        }
    }

    /** In steps of one transaction each: what was done stays done. */
    private void finish(UUID segment) {
        int more;
        do {
            more = OneByOne.run(WORK, () -> List.of(segment), refreshing::hasMore);
        } while (more > 0);
    }
}
