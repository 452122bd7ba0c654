package org.setu.gateway.token;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's public keys, kept when the issuer is away. Every change of the set begins a new
 * generation, which makes earlier verifications void.
 */
final class SigningKeys {

    private static final Logger LOG = Logger.getLogger(SigningKeys.class);

    /** Where keys come from; throws when it has none to give. */
    @FunctionalInterface
    interface Source {
        Map<String, PublicJsonWebKey> read() throws Exception;
    }

    /** A key and the generation it belongs to. */
    record SigningKey(PublicJsonWebKey key, long generation) {}

    private record Known(Map<String, PublicJsonWebKey> keys, long generation) {
        @Nullable SigningKey find(String id) {
            PublicJsonWebKey key = keys.get(id);
            return key == null ? null : new SigningKey(key, generation);
        }
    }

    private final Source source;
    private final Duration minInterval;
    private final InstantSource clock;
    private final Runnable onChange;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Known known = new Known(Map.of(), 0);
    private volatile boolean lastReadFailed = true;
    private Instant lastRead = Instant.MIN;

    SigningKeys(Source source, Duration minInterval, InstantSource clock, Runnable onChange) {
        this.source = source;
        this.minInterval = minInterval;
        this.clock = clock;
        this.onChange = onChange;
    }

    long generation() {
        return known.generation;
    }

    /**
     * The key of this id, read from the issuer if it is not known. May block.
     *
     * @throws InvalidTokenException the issuer has no such key
     * @throws KeysUnavailableException the issuer cannot be asked
     */
    SigningKey key(String id) throws InvalidTokenException, KeysUnavailableException {
        SigningKey key = known.find(id);
        if (key != null) {
            return key;
        }
        refresh(false);
        key = known.find(id);
        if (key != null) {
            return key;
        }
        if (lastReadFailed) {
            throw new KeysUnavailableException();
        }
        throw new InvalidTokenException("The token is signed with an unknown key");
    }

    /** Reads the keys, at most once per interval unless by schedule. May block. */
    void refresh(boolean scheduled) {
        reading.lock();
        try {
            Instant now = clock.instant();
            if (!scheduled && lastRead.isAfter(now.minus(minInterval))) {
                return;
            }
            lastRead = now;
            accept(source.read());
            lastReadFailed = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            lastReadFailed = true;
            LOG.warnf("The identity provider's keys cannot be read: %s", e.toString());
        } finally {
            reading.unlock();
        }
    }

    private void accept(Map<String, PublicJsonWebKey> read) {
        if (!sameKeys(read, known.keys)) {
            known = new Known(Map.copyOf(read), known.generation + 1);
            onChange.run();
            LOG.infof("%d signing keys, generation %d", read.size(), known.generation);
        }
    }

    private static boolean sameKeys(
            Map<String, PublicJsonWebKey> left, Map<String, PublicJsonWebKey> right) {
        return left.keySet().equals(right.keySet())
                && left.entrySet().stream()
                        .allMatch(e -> same(e.getValue(), right.get(e.getKey())));
    }

    private static boolean same(PublicJsonWebKey left, @Nullable PublicJsonWebKey right) {
        return right != null && left.getPublicKey().equals(right.getPublicKey());
    }
}
