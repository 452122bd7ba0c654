package org.setu.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private final BackOff backOff = new BackOff(Duration.ofMillis(500), Duration.ofSeconds(30));

    @Test
    void doublesUpToItsLimit() {
        assertThat(backOff.after(1)).isEqualTo(Duration.ofMillis(500));
        assertThat(backOff.after(2)).isEqualTo(Duration.ofSeconds(1));
        assertThat(backOff.after(4)).isEqualTo(Duration.ofSeconds(4));
        assertThat(backOff.after(7)).isEqualTo(Duration.ofSeconds(30));
        assertThat(backOff.after(1_000_000)).isEqualTo(Duration.ofSeconds(30));
    }
}
