package org.setu.client.partner.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How often one address may come with a token in a minute. Tokens cannot be guessed; this keeps
 * those who try from costing anything. Counted by each replica for itself.
 */
@ApplicationScoped
class AttemptLimit {

    static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 10_000;

    private final InstantSource clock;
    private final int most;
    private final Map<String, Integer> attempts = new HashMap<>();
    private Instant windowEnds = Instant.MIN;

    AttemptLimit(
            InstantSource clock,
            @ConfigProperty(name = "setu.partner.confirmation.attempts") int most) {
        this.clock = clock;
        this.most = most;
    }

    /** Counts an attempt; false if it is one too many. */
    synchronized boolean allows(String address) {
        Instant now = clock.instant();
        if (!now.isBefore(windowEnds)) {
            attempts.clear();
            windowEnds = now.plus(WINDOW);
        }
        if (attempts.size() >= MOST_ADDRESSES && !attempts.containsKey(address)) {
            return false;
        }
        return attempts.merge(address, 1, Integer::sum) <= most;
    }
}
