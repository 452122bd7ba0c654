package org.setu.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final Quota TEN_IN_TEN_SECONDS = Quota.of("test", 10, 10 * SECOND);

    @Test
    void theWholeQuotaMayBeUsedAtOnceAndNotOneMore() {
        Allowance allowance = new Allowance(0);
        for (int left = 9; left >= 0; left--) {
            Allowance.Outcome outcome = allowance.take(TEN_IN_TEN_SECONDS, 0);
            assertThat(outcome.allowed()).isTrue();
            assertThat(outcome.remaining()).isEqualTo(left);
        }

        Allowance.Outcome refused = allowance.take(TEN_IN_TEN_SECONDS, 0);

        assertThat(refused.allowed()).isFalse();
        assertThat(refused.waitNanos()).isEqualTo(SECOND);
        assertThat(refused.fullNanos()).isEqualTo(10 * SECOND);
    }

    @Test
    void whoWaitsAsToldIsLetIn() {
        Allowance allowance = used(0);
        long wait = allowance.take(TEN_IN_TEN_SECONDS, 0).waitNanos();

        assertThat(allowance.take(TEN_IN_TEN_SECONDS, wait - 1).allowed()).isFalse();
        assertThat(allowance.take(TEN_IN_TEN_SECONDS, wait).allowed()).isTrue();
        assertThat(allowance.take(TEN_IN_TEN_SECONDS, wait).allowed()).isFalse();
    }

    @Test
    void refusalsCostNothing() {
        Allowance allowance = used(0);
        for (int i = 0; i < 1000; i++) {
            allowance.take(TEN_IN_TEN_SECONDS, 0);
        }

        assertThat(allowance.take(TEN_IN_TEN_SECONDS, SECOND).allowed()).isTrue();
    }

    @Test
    void afterAQuietWindowAllIsBackAndNothingMore() {
        Allowance allowance = used(0);
        long later = 100 * SECOND;

        assertThat(allowance.take(TEN_IN_TEN_SECONDS, later).remaining()).isEqualTo(9);
    }

    @Test
    void manyAtTheSameMomentGetNoMoreThanThereIs() throws InterruptedException {
        Allowance allowance = new Allowance(0);
        AtomicInteger allowed = new AtomicInteger();
        Thread[] threads = new Thread[8];
        for (int i = 0; i < threads.length; i++) {
            threads[i] =
                    Thread.startVirtualThread(() -> {
                        for (int n = 0; n < 50; n++) {
                            if (allowance.take(TEN_IN_TEN_SECONDS, 0).allowed()) {
                                allowed.incrementAndGet();
                            }
                        }
                    });
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(allowed).hasValue(10);
    }

    private static Allowance used(long now) {
        Allowance allowance = new Allowance(now);
        for (int i = 0; i < 10; i++) {
            allowance.take(TEN_IN_TEN_SECONDS, now);
        }
        return allowance;
    }
}
