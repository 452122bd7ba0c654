package org.setu.platform.clock;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;

/**
 * The one clock of a service: UTC, and as exact as the database keeps it, so that what is answered
 * is what is kept. Tests replace it.
 */
@ApplicationScoped
class ClockProducer {

    private static final Duration TICK = Duration.ofNanos(1_000);

    @Produces
    @ApplicationScoped
    @DefaultBean
    InstantSource clock() {
        return Clock.tick(Clock.systemUTC(), TICK);
    }
}
