package org.setu.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final Turns turns = new Turns(2);

    @Test
    void asManyAsThereArePlacesAreUnderWayAtOnceAndNoMore() {
        CyclicBarrier pair = new CyclicBarrier(2);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        SideBySide.run(
                List.of(1, 2, 3, 4),
                _ ->
                        turns.run(() -> {
                            most.accumulateAndGet(now.incrementAndGet(), Math::max);
                            meet(pair);
                            now.decrementAndGet();
                        }));

        assertThat(most).hasValue(2);
    }

    @Test
    void whoFailsGivesHisPlaceToTheNext() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() ->
                            turns.take(() -> {
                                throw new StartFailure("does not start");
                            }))
                    .hasMessage("does not start");
        }

        assertThat(turns.take(() -> "started")).isEqualTo("started");
    }

    private static void meet(CyclicBarrier pair) {
        try {
            pair.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
