package org.setu.platform.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Breaker breaker = new Breaker(() -> now, 2, Duration.ofSeconds(5));

    @Test
    void failuresInARowPauseTheAskingForAWhile() {
        breaker.failed();
        assertThat(breaker.open()).isFalse();
        breaker.failed();
        assertThat(breaker.open()).isTrue();
        now = now.plusSeconds(5);
        assertThat(breaker.open()).isFalse();
    }

    @Test
    void aSuccessBetweenThemForgetsTheFirst() {
        breaker.failed();
        breaker.succeeded();
        breaker.failed();
        assertThat(breaker.open()).isFalse();
    }
}
