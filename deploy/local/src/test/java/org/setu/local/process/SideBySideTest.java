package org.setu.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    @Test
    void allAreUnderWayAtOnce() {
        CyclicBarrier met = new CyclicBarrier(3);
        SideBySide.run(
                List.of(1, 2, 3),
                one -> {
                    try {
                        met.await(20, TimeUnit.SECONDS);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
        assertThat(met.isBroken()).isFalse();
    }

    @Test
    void theFailureOfOneDisturbsNoOther() {
        Set<Integer> done = ConcurrentHashMap.newKeySet();
        assertThatThrownBy(() ->
                        SideBySide.run(
                                List.of(1, 2, 3),
                                one -> {
                                    if (one == 1) {
                                        throw new StartFailure("one does not start");
                                    }
                                    done.add(one);
                                }))
                .isInstanceOf(StartFailure.class)
                .hasMessage("one does not start");
        assertThat(done).containsExactlyInAnyOrder(2, 3);
    }
}
