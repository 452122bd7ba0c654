package org.setu.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.setu.gateway.support.Issuer;

class SigningKeysTest {

    private static final PublicJsonWebKey ONE = Issuer.newKey();
    private static final PublicJsonWebKey TWO = Issuer.newKey();

    private final Map<String, PublicJsonWebKey> published = new HashMap<>();
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private int reads;
    private int changes;
    private boolean away;

    private final SigningKeys keys =
            new SigningKeys(this::read, Duration.ofSeconds(10), () -> now, () -> changes++);

    @BeforeEach
    void publishOneKey() {
        published.put("one", ONE);
    }

    @Test
    void unknownKeysCauseAtMostOneReadPerInterval() throws Exception {
        keys.key("one");
        for (int i = 0; i < 100; i++) {
            String id = "made-up-" + i;
            assertThatThrownBy(() -> keys.key(id)).isInstanceOf(InvalidTokenException.class);
        }
        assertThat(reads).isEqualTo(1);
        now = now.plusSeconds(11);
        assertThatThrownBy(() -> keys.key("made-up")).isInstanceOf(InvalidTokenException.class);
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void keysAreKeptWhileTheIssuerIsAway() throws Exception {
        keys.key("one");
        away = true;
        keys.refresh(true);
        assertThat(keys.key("one").key()).isSameAs(ONE);
        assertThatThrownBy(() -> keys.key("other")).isInstanceOf(KeysUnavailableException.class);
    }

    @Test
    void beforeTheFirstReadNothingCanBeSaid() {
        away = true;
        assertThatThrownBy(() -> keys.key("one")).isInstanceOf(KeysUnavailableException.class);
    }

    @Test
    void everyChangeBeginsANewGeneration() throws Exception {
        long first = keys.key("one").generation();
        keys.refresh(true);
        assertThat(keys.generation()).isEqualTo(first);
        published.put("two", TWO);
        keys.refresh(true);
        assertThat(keys.generation()).isEqualTo(first + 1);
        published.put("one", TWO);
        keys.refresh(true);
        assertThat(keys.generation()).isEqualTo(first + 2);
        published.remove("one");
        keys.refresh(true);
        assertThat(keys.generation()).isEqualTo(first + 3);
        assertThat(changes).isEqualTo(4);
        now = now.plusSeconds(11);
        assertThatThrownBy(() -> keys.key("one")).isInstanceOf(InvalidTokenException.class);
    }

    private Map<String, PublicJsonWebKey> read() throws IOException {
        reads++;
        if (away) {
            throw new IOException("away");
        }
        return Map.copyOf(published);
    }
}
