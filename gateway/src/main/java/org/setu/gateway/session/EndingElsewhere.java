package org.setu.gateway.session;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Ends sessions at the identity provider. While it cannot be reached they are kept in memory and
 * tried again, as long as their refresh tokens may be good; a restart forgets them, and the
 * provider ends them when they are idle. Blocks.
 */
final class EndingElsewhere {

    private static final Logger LOG = Logger.getLogger(EndingElsewhere.class);
    private static final int MOST = 10_000;

    private final IdentityProvider provider;
    private final Duration tried;
    private final MeterRegistry meters;
    private final InstantSource clock;
    private final Map<String, Instant> open = new ConcurrentHashMap<>();

    /**
     * @param tried for so long a session is tried to end
     */
    EndingElsewhere(
            IdentityProvider provider, Duration tried, MeterRegistry meters, InstantSource clock) {
        this.provider = provider;
        this.tried = tried;
        this.meters = meters;
        this.clock = clock;
        meters.gauge("gateway.logouts.open", open, Map::size);
    }

    /** Ends one; tells whether it has ended. */
    boolean end(String refreshToken) {
        if (tryIt(refreshToken)) {
            return true;
        }
        if (open.size() < MOST) {
            open.put(refreshToken, clock.instant().plus(tried));
        } else {
            count("GIVEN_UP");
        }
        return false;
    }

    /** Tries those again that are left; stops where the provider is still away. */
    void again() {
        for (Map.Entry<String, Instant> left : open.entrySet()) {
            if (!clock.instant().isBefore(left.getValue())) {
                open.remove(left.getKey());
                count("GIVEN_UP");
            } else if (tryIt(left.getKey())) {
                open.remove(left.getKey());
            } else {
                return;
            }
        }
    }

    private boolean tryIt(String refreshToken) {
        try {
            provider.logout(refreshToken);
            count("ENDED");
            return true;
        } catch (IdentityProviderException e) {
            count("FAILED");
            LOG.warnf("A session goes on at the identity provider: %s", e.getMessage());
            return false;
        }
    }

    private void count(String outcome) {
        meters.counter("gateway.logouts", "outcome", outcome).increment();
    }
}
