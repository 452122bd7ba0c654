package org.setu.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.setu.local.stack.Checkout;

/** The short form of {@link FaultRun}; the long one is {@code ./setu faults 400}. */
@Order(0) // before the stack of the other tests takes its share of the machine
class NothingIsLostIT {

    private static final long SEED = 20261123;

    @Test
    void whatWasAcknowledgedIsStoredPublishedAndReceivedOnceAndInOrder() throws Exception {
        FaultReport report =
                new FaultRun(Checkout.current(), System.out::println)
                        .run(Duration.ofSeconds(60), 3, SEED);

        assertThat(report.passed()).as(report.line() + report.refusals() + report.cases()).isTrue();
        assertThat(report.faults()).isGreaterThanOrEqualTo(3);
        assertThat(report.acknowledged()).isGreaterThanOrEqualTo(200);
    }
}
