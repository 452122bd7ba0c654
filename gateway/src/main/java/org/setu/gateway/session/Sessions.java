package org.setu.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The sessions of browsers, with tokens that are good. Blocks, except for what is remembered.
 *
 * <p>While the identity provider is away, sessions go on as long as their access tokens do.
 */
final class Sessions {

    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int MOST_REMEMBERED = 50_000;
    private static final int MOST_FORGOTTEN_AT_ONCE = 1000;

    private final SessionConfig config;
    private final SessionStore store;
    private final IdentityProvider provider;
    private final EndingElsewhere elsewhere;
    private final InstantSource clock;
    private final Cache<SessionId, BrowserSession> remembered;

    Sessions(
            SessionConfig config,
            SessionStore store,
            IdentityProvider provider,
            EndingElsewhere elsewhere,
            InstantSource clock) {
        this.config = config;
        this.store = store;
        this.provider = provider;
        this.elsewhere = elsewhere;
        this.clock = clock;
        this.remembered =
                Caffeine.newBuilder()
                        .maximumSize(MOST_REMEMBERED)
                        .expireAfterWrite(config.remembered())
                        .executor(Runnable::run)
                        .build();
    }

    /** The session, if it was looked up a moment ago and its token is good; never blocks. */
    Optional<BrowserSession> remembered(SessionId id) {
        Instant now = clock.instant();
        return Optional.ofNullable(remembered.getIfPresent(id))
                .filter(session -> !session.isOver(now, config.idle()) && !isOld(session, now));
    }

    /** A new session; its id was never used before. */
    BrowserSession begin(String subject, String name, Tokens tokens) throws SQLException {
        Instant now = clock.instant();
        BrowserSession session =
                new BrowserSession(
                        SessionId.random(), subject, name, tokens, now, now.plus(config.longest()));
        store.insert(session, now);
        return session;
    }

    /** The session with a token that is good for a while; empty if it has ended. */
    Optional<BrowserSession> find(SessionId id) throws SQLException, IdentityProviderException {
        Instant now = clock.instant();
        Optional<BrowserSession> found = store.find(id);
        if (found.isEmpty()) {
            return found;
        }
        BrowserSession session = found.get();
        if (session.isOver(now, config.idle())) {
            store.delete(id);
            return Optional.empty();
        }
        store.used(id, now, now.minus(USE_IS_NOTED_EVERY));
        Optional<BrowserSession> current =
                isOld(session, now) ? renew(session, now) : Optional.of(session);
        current.ifPresent(good -> remembered.put(id, good));
        return current;
    }

    /** Ends a session here in any case; tells whether it has ended at the provider, too. */
    boolean end(SessionId id) throws SQLException {
        Optional<BrowserSession> session = store.find(id);
        store.delete(id);
        remembered.invalidate(id);
        return session.map(one -> elsewhere.end(one.tokens().refresh())).orElse(true);
    }

    /** Ends a session here alone: the browser has signed in again. */
    void forget(SessionId id) throws SQLException {
        store.delete(id);
        remembered.invalidate(id);
    }

    /** Forgets sessions that have ended, and ends those that could not be ended before. */
    void cleanUp() throws SQLException {
        elsewhere.again();
        Instant now = clock.instant();
        int forgotten;
        do {
            forgotten = store.deleteOver(now, now.minus(config.idle()), MOST_FORGOTTEN_AT_ONCE);
        } while (forgotten == MOST_FORGOTTEN_AT_ONCE);
    }

    private boolean isOld(BrowserSession session, Instant now) {
        return !now.plus(config.renewBefore()).isBefore(session.tokens().accessEndsAt());
    }

    /** Nobody holds a transaction while the provider is asked. */
    private Optional<BrowserSession> renew(BrowserSession read, Instant now)
            throws SQLException, IdentityProviderException {
        Instant until = now.plus(config.timeout()).plus(config.timeout());
        if (!store.claimRenewal(read.id(), now, until)) {
            return renewedByAnother(read, until);
        }
        // Another one may have renewed it between the reading and the claim.
        Optional<BrowserSession> current = store.find(read.id());
        if (current.isEmpty()) {
            return current;
        }
        if (!isOld(current.get(), now)) {
            store.notRenewed(read.id());
            return current;
        }
        return ask(current.get(), now);
    }

    private Optional<BrowserSession> ask(BrowserSession session, Instant now)
            throws SQLException, IdentityProviderException {
        try {
            Optional<IdentityProvider.Grant> grant = provider.renew(session.tokens().refresh());
            if (grant.isEmpty()) {
                store.delete(session.id());
                return Optional.empty();
            }
            BrowserSession renewed = session.with(grant.get().tokens());
            store.renewed(renewed, now);
            return Optional.of(renewed);
        } catch (IdentityProviderException away) {
            store.notRenewed(session.id());
            if (isGood(session)) {
                return Optional.of(session);
            }
            throw away;
        }
    }

    private Optional<BrowserSession> renewedByAnother(BrowserSession session, Instant until)
            throws SQLException, IdentityProviderException {
        Optional<BrowserSession> current = Optional.of(session);
        while (current.isPresent() && !isGood(current.get())) {
            if (!clock.instant().isBefore(until)) {
                throw new IdentityProviderException("the token was not renewed in time");
            }
            try {
                Thread.sleep(POLL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IdentityProviderException("interrupted", e);
            }
            current = store.find(session.id());
        }
        return current;
    }

    private boolean isGood(BrowserSession session) {
        return clock.instant().isBefore(session.tokens().accessEndsAt());
    }
}
