package org.setu.gateway.token;

import com.github.benmanes.caffeine.cache.Ticker;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.setu.gateway.config.GatewayConfig;
import org.setu.gateway.config.KeycloakConfig;
import org.setu.gateway.exchange.Exchange;
import org.setu.gateway.limit.CallerLimits;
import org.setu.platform.problem.ProblemType;

/**
 * Lets an exchange pass when its bearer token is good, and answers it otherwise. A token that was
 * verified a short time ago costs the event loop one hash; any other is verified on a virtual
 * thread.
 */
@Singleton
public final class Authenticator {

    private static final Logger LOG = Logger.getLogger(Authenticator.class);

    /** What is asked of who brings nothing (RFC 6750, section 3). */
    public static final String CHALLENGE = "Bearer realm=\"setu\"";

    private final TokenCache cache;
    private final SigningKeys keys;
    private final TokenVerifier verifier;
    private final Semaphore verifications;
    private final CallerLimits limits;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Authenticator(GatewayConfig config, KeycloakConfig keycloak, CallerLimits limits) {
        this.limits = limits;
        InstantSource clock = InstantSource.system();
        cache =
                new TokenCache(
                        config.tokens().cacheSize(),
                        config.tokens().cacheTime(),
                        clock,
                        Ticker.systemTicker());
        keys =
                new SigningKeys(
                        new JwksReader(keycloak.jwksUrl(), keycloak.timeout()),
                        keycloak.jwksMinInterval(),
                        clock,
                        cache::clear);
        verifier = new TokenVerifier(keycloak, keys);
        verifications = new Semaphore(config.limits().maxVerifications());
    }

    /** Reads the keys in the background; a provider that is away now is asked again later. */
    public void refreshKeys() {
        threads.execute(() -> keys.refresh(true));
    }

    /** How many tokens are cached, for metrics. */
    public long cachedTokens() {
        return cache.size();
    }

    /** Continues on the event loop if the caller is known; otherwise the exchange is answered. */
    public void authenticate(Exchange exchange, Runnable pass) {
        String header = exchange.authorization();
        String token = Authorization.token(header);
        if (token == null) {
            if (!limits.admitAddress(exchange)) {
                return;
            }
            boolean bearer = header != null && header.regionMatches(true, 0, "Bearer", 0, 6);
            challenge(exchange, bearer ? "The token is malformed" : null);
            return;
        }
        TokenKey key = TokenKey.of(token);
        VerifiedToken known = cache.find(key, keys.generation());
        if (known != null) {
            admit(exchange, known.subject(), pass);
            return;
        }
        // Whoever guesses tokens is stopped before they cost a verification.
        if (!limits.admitAddress(exchange)) {
            return;
        }
        if (!verifications.tryAcquire()) {
            unavailable(exchange);
            return;
        }
        exchange.request().pause();
        Context context = Vertx.currentContext();
        threads.execute(() -> verify(exchange, key, token, context, pass));
    }

    /**
     * Who an ID token says has signed in; empty if it is not meant for this sign-in. May block.
     *
     * @param clientId the audience it must have
     * @param nonce what was sent with the browser
     */
    public Optional<SignedIn> signedIn(String idToken, String clientId, String nonce) {
        try {
            return Optional.of(verifier.verifyIdToken(idToken, clientId, nonce));
        } catch (InvalidTokenException | KeysUnavailableException e) {
            LOG.warnf("A sign-in was refused: %s", e.getMessage());
            return Optional.empty();
        }
    }

    private void admit(Exchange exchange, String subject, Runnable pass) {
        exchange.calledBy(subject);
        if (limits.admitCaller(exchange, subject)) {
            pass.run();
        }
    }

    private void verify(
            Exchange exchange, TokenKey key, String token, Context context, Runnable pass) {
        Runnable next;
        try {
            VerifiedToken verified = verifier.verify(token);
            cache.remember(key, verified);
            next = () -> admit(exchange, verified.subject(), pass);
        } catch (InvalidTokenException e) {
            next = () -> challenge(exchange, e.getMessage());
        } catch (KeysUnavailableException e) {
            next = () -> unavailable(exchange);
        } catch (RuntimeException e) {
            LOG.error("A token could not be verified", e);
            next = () -> exchange.refuse(ProblemType.INTERNAL_ERROR, null);
        } finally {
            verifications.release();
        }
        Runnable result = next;
        context.runOnContext(nothing -> result.run());
    }

    private static void unavailable(Exchange exchange) {
        exchange.response().putHeader(HttpHeaders.RETRY_AFTER, "2");
        exchange.refuse(ProblemType.UNAVAILABLE, "Tokens cannot be verified right now.");
    }

    /** RFC 6750: no error code when the request carried no token at all. */
    private static void challenge(Exchange exchange, @Nullable String reason) {
        String value =
                reason == null
                        ? CHALLENGE
                        : CHALLENGE
                                + ", error=\"invalid_token\", error_description=\""
                                + reason
                                + "\"";
        exchange.response().putHeader("WWW-Authenticate", value);
        exchange.refuse(
                ProblemType.UNAUTHENTICATED,
                reason == null ? "The request carries no access token." : reason + ".");
    }
}
