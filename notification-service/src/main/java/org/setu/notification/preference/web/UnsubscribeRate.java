package org.setu.notification.preference.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * So many per second in this process. The links are signed, so nobody can guess one; this bounds
 * what somebody can do to the database with one that he has.
 */
@ApplicationScoped
class UnsubscribeRate {

    private final InstantSource clock;
    private final int perSecond;
    private long second;
    private int used;

    UnsubscribeRate(
            InstantSource clock,
            @ConfigProperty(name = "setu.notification.unsubscribe.per-second", defaultValue = "20")
                    int perSecond) {
        this.clock = clock;
        this.perSecond = perSecond;
    }

    synchronized boolean admits() {
        Instant now = clock.instant();
        if (now.getEpochSecond() != second) {
            second = now.getEpochSecond();
            used = 0;
        }
        return used++ < perSecond;
    }
}
