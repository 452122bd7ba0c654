package org.setu.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TokenCacheTest {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private final TokenCache cache = cache(Duration.ofMinutes(10));

    @Test
    void aVerificationIsRemembered() {
        cache.remember(TokenKey.of("a"), token(300, 1));
        assertThat(cache.find(TokenKey.of("a"), 1)).isNotNull();
        assertThat(cache.find(TokenKey.of("b"), 1)).isNull();
    }

    @Test
    void itEndsAfterSixtySecondsWhateverIsConfigured() {
        cache.remember(TokenKey.of("a"), token(300, 1));
        advance(59);
        assertThat(cache.find(TokenKey.of("a"), 1)).isNotNull();
        advance(2);
        assertThat(cache.find(TokenKey.of("a"), 1)).isNull();
    }

    @Test
    void itEndsWithTheToken() {
        cache.remember(TokenKey.of("a"), token(10, 1));
        advance(9);
        assertThat(cache.find(TokenKey.of("a"), 1)).isNotNull();
        advance(1);
        assertThat(cache.find(TokenKey.of("a"), 1)).isNull();
    }

    @Test
    void itEndsWithItsKeys() {
        cache.remember(TokenKey.of("a"), token(300, 1));
        assertThat(cache.find(TokenKey.of("a"), 2)).isNull();
    }

    @Test
    void itIsBounded() {
        for (int i = 0; i < 10_000; i++) {
            cache.remember(TokenKey.of("token-" + i), token(300, 1));
        }
        assertThat(cache.size()).isLessThanOrEqualTo(100);
    }

    private TokenCache cache(Duration time) {
        return new TokenCache(100, time, () -> START.plusNanos(nanos.get()), nanos::get);
    }

    private static VerifiedToken token(int seconds, long keys) {
        return new VerifiedToken("somebody", START.plusSeconds(seconds), keys);
    }

    private void advance(int seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }
}
