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
    void whatWasAcknowledgedIsStoredPublishedReceivedAndSentOnceAndInOrder() throws Exception {
        FaultReport report =
                new FaultRun(Checkout.current(), System.out::println)
                        .run(Duration.ofSeconds(60), 4, SEED);

        System.out.println(report.text());
        assertThat(report.passed()).as(report.text() + report.refusals() + report.cases()).isTrue();
        assertThat(report.countOfFaults()).isGreaterThanOrEqualTo(4);
        assertThat(report.countOfAcknowledged()).isGreaterThanOrEqualTo(200);
        assertThat(report.acknowledged()).containsKeys("client", "deal", "contract");
        assertThat(report.mails().sent()).isGreaterThanOrEqualTo(20);
    }
}
