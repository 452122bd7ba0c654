package org.setu.platform.clock;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.InstantSource;

/** The one clock of a service: UTC. Tests replace it. */
@ApplicationScoped
class ClockProducer {

    @Produces
    @ApplicationScoped
    @DefaultBean
    InstantSource clock() {
        return Clock.systemUTC();
    }
}
