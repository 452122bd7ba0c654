package org.setu.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Tokens verified a short time ago. Bounded; an entry lives no longer than its token, 60 seconds,
 * or the keys it was verified with.
 */
final class TokenCache {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Cache<TokenKey, VerifiedToken> tokens;
    private final InstantSource clock;

    TokenCache(int size, Duration time, InstantSource clock, Ticker ticker) {
        this.clock = clock;
        this.tokens =
                Caffeine.newBuilder()
                        .maximumSize(size)
                        .expireAfterWrite(time.compareTo(LONGEST) > 0 ? LONGEST : time)
                        .ticker(ticker)
                        // Maintenance is short; a pool of its own would cost more than it does.
                        .executor(Runnable::run)
                        .build();
    }

    /** The verification of this token, if it still holds under this generation of keys. */
    @Nullable VerifiedToken find(TokenKey key, long keys) {
        VerifiedToken found = tokens.getIfPresent(key);
        if (found == null) {
            return null;
        }
        if (found.keys() != keys || !clock.instant().isBefore(found.expiresAt())) {
            tokens.invalidate(key);
            return null;
        }
        return found;
    }

    void remember(TokenKey key, VerifiedToken token) {
        tokens.put(key, token);
    }

    void clear() {
        tokens.invalidateAll();
    }

    long size() {
        tokens.cleanUp();
        return tokens.estimatedSize();
    }
}
