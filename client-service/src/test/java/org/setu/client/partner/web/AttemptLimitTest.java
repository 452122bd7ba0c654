package org.setu.client.partner.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptLimitTest {

    private Instant now = Instant.parse("2026-11-30T10:00:00Z");
    private final AttemptLimit limit = new AttemptLimit(() -> now, 3);

    @Test
    void oneAddressComesSoOftenInAMinuteAndNoOtherIsTouchedByIt() {
        for (int i = 0; i < 3; i++) {
            assertThat(limit.allows("192.0.2.1")).isTrue();
        }
        assertThat(limit.allows("192.0.2.1")).isFalse();
        assertThat(limit.allows("192.0.2.2")).isTrue();
    }

    @Test
    void itMayComeAgainWhenTheMinuteIsOver() {
        for (int i = 0; i < 4; i++) {
            limit.allows("192.0.2.1");
        }
        now = now.plusSeconds(59);
        assertThat(limit.allows("192.0.2.1")).isFalse();
        now = now.plusSeconds(1);
        assertThat(limit.allows("192.0.2.1")).isTrue();
    }

    @Test
    void itKeepsNoMoreAddressesThanItCanBear() {
        for (int i = 0; i < 10_000; i++) {
            assertThat(limit.allows("2001:db8::" + i)).isTrue();
        }
        assertThat(limit.allows("192.0.2.1")).isFalse();
        assertThat(limit.allows("2001:db8::1")).isTrue();
    }
}
