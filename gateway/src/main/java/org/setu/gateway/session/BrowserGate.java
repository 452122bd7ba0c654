package org.setu.gateway.session;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.InjectableInstance;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.setu.gateway.exchange.Exchange;
import org.setu.gateway.token.Authenticator;
import org.setu.platform.problem.ProblemType;

/**
 * Gives a request that comes with a session cookie the access token of its session. A script gets
 * 401 when the session has ended, never a redirect; a request that changes something must prove
 * that it comes from a page of this host ({@code Setu-CSRF}).
 */
@Singleton
public final class BrowserGate {

    /** Its value is told by {@code GET /session}; no other host can read it. */
    static final String CSRF_HEADER = "Setu-CSRF";

    private static final Logger LOG = Logger.getLogger(BrowserGate.class);
    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final @Nullable Setup setup;

    BrowserGate(
            SessionConfig config,
            InjectableInstance<AgroalDataSource> dataSource,
            MeterRegistry meters) {
        List<String> secrets = config.secrets().orElse(List.of());
        String clientSecret = config.clientSecret().orElse("");
        boolean complete =
                !secrets.isEmpty()
                        && !clientSecret.isEmpty()
                        && dataSource.getHandle().getBean().isActive();
        if (!complete) {
            LOG.info("Nobody can sign in by browser: secrets or the database are not configured");
            setup = null;
            return;
        }
        InstantSource clock = InstantSource.system();
        Vault vault = new Vault(secrets);
        IdentityProvider provider = new IdentityProvider(config, clientSecret, clock);
        Sessions sessions =
                new Sessions(
                        config,
                        new SessionStore(dataSource.get(), vault),
                        provider,
                        new EndingElsewhere(provider, config.idle(), meters, clock),
                        clock);
        setup = new Setup(sessions, provider, vault);
    }

    /** What it takes to sign in by browser. */
    record Setup(Sessions sessions, IdentityProvider provider, Vault vault) {}

    /** What must be known of a session beyond its token. */
    @FunctionalInterface
    interface Work {
        /** Done on a virtual thread; gives what is done then on the event loop. */
        Runnable run() throws SQLException, IdentityProviderException;
    }

    /** Null where it is not configured: nobody signs in by browser. */
    @Nullable Setup setup() {
        return setup;
    }

    /** Forgets sessions that have ended, in the background. */
    public void cleanUp() {
        Setup there = setup;
        if (there != null) {
            threads.execute(() -> {
                try {
                    there.sessions().cleanUp();
                } catch (SQLException e) {
                    LOG.warn("Ended sessions could not be forgotten: " + e.getMessage());
                }
            });
        }
    }

    /** Goes on with the token of the session, or without if there is no session cookie. */
    public void open(Exchange exchange, Runnable next) {
        SessionId id = id(exchange);
        if (id == null || exchange.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            next.run();
            return;
        }
        if (!SAFE.contains(exchange.request().method()) && !hasProof(exchange, id)) {
            exchange.refuse(
                    ProblemType.FORBIDDEN,
                    "Changes by a browser session carry the header Setu-CSRF with the csrfToken of"
                            + " GET /session.");
            return;
        }
        with(
                exchange,
                id,
                session -> {
                    exchange.carries(session.tokens().access());
                    next.run();
                });
    }

    /**
     * Goes on with the token of the session or of the request. The proof that a change comes from a
     * page is in its form: whoever goes on must ask {@link #isProof} before anything is changed.
     *
     * @param nobody what to do when there is neither
     */
    public void openPage(Exchange exchange, Runnable next, Runnable nobody) {
        if (exchange.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            next.run();
            return;
        }
        SessionId id = id(exchange);
        if (id == null) {
            nobody.run();
            return;
        }
        with(
                exchange,
                id,
                session -> {
                    exchange.carries(session.tokens().access());
                    next.run();
                },
                () -> {
                    Cookies.clear(exchange, Cookies.SESSION);
                    nobody.run();
                });
    }

    /** Sends a browser that reads to the sign-in and back here; anything else is refused. */
    public static void askToSignIn(Exchange exchange) {
        if (!SAFE.contains(exchange.request().method())) {
            exchange.response().putHeader("WWW-Authenticate", Authenticator.CHALLENGE);
            exchange.refuse(ProblemType.UNAUTHENTICATED, "Nothing was done: sign in at /login.");
            return;
        }
        String here = SignIn.target(exchange.request().uri());
        exchange.response()
                .putHeader(
                        HttpHeaders.LOCATION,
                        "/login?to=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
        exchange.answer(303, Buffer.buffer());
    }

    /** The path if it is one on this host, the start page otherwise. */
    public static String local(String path) {
        return SignIn.target(path);
    }

    /** What a form of this session carries; empty if the exchange has no session. */
    public static String proof(Exchange exchange) {
        SessionId id = exchange.sessionAuthorization() == null ? null : id(exchange);
        return id == null ? "" : csrfToken(id);
    }

    /** Whether a form carries the proof of this session. */
    public static boolean isProof(Exchange exchange, String given) {
        String proof = proof(exchange);
        return !proof.isEmpty()
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), proof.getBytes(US_ASCII));
    }

    /** Ends the session here and at the identity provider, then goes on. */
    public void signOut(Exchange exchange, Runnable then) {
        Setup there = setup;
        SessionId id = id(exchange);
        if (there == null || id == null) {
            then.run();
            return;
        }
        onThread(
                exchange,
                () -> {
                    there.sessions().end(id);
                    return () -> {
                        Cookies.clear(exchange, Cookies.SESSION);
                        then.run();
                    };
                });
    }

    /** Finds the session; without it the exchange is answered with 401. */
    void with(Exchange exchange, SessionId id, Consumer<BrowserSession> use) {
        with(exchange, id, use, () -> ended(exchange));
    }

    private void with(
            Exchange exchange, SessionId id, Consumer<BrowserSession> use, Runnable without) {
        if (setup == null) {
            without.run();
            return;
        }
        Sessions all = setup.sessions();
        Optional<BrowserSession> remembered = all.remembered(id);
        if (remembered.isPresent()) {
            use.accept(remembered.get());
            return;
        }
        onThread(
                exchange,
                () -> {
                    Optional<BrowserSession> found = all.find(id);
                    return found.<Runnable>map(session -> () -> use.accept(session))
                            .orElse(without);
                });
    }

    /** Does what blocks elsewhere, and the rest here. */
    void onThread(Exchange exchange, Work work) {
        exchange.request().pause();
        Context context = Vertx.currentContext();
        threads.execute(() -> {
            Runnable next;
            try {
                next = work.run();
            } catch (SQLException e) {
                LOG.warn("The gateway's database: " + e.getMessage());
                next = () -> away(exchange, "Sessions cannot be read right now.");
            } catch (IdentityProviderException e) {
                LOG.warn("The identity provider: " + e.getMessage());
                next = () -> away(exchange, "Signing in is not possible right now.");
            } catch (RuntimeException e) {
                LOG.error("A session could not be treated", e);
                next = () -> exchange.refuse(ProblemType.INTERNAL_ERROR, null);
            }
            Runnable result = next;
            context.runOnContext(nothing -> result.run());
        });
    }

    static @Nullable SessionId id(Exchange exchange) {
        return SessionId.of(Cookies.value(exchange.request(), Cookies.SESSION));
    }

    static String csrfToken(SessionId id) {
        return SessionId.text(SessionId.sha256("csrf " + id.value()));
    }

    static boolean hasProof(Exchange exchange, SessionId id) {
        String proof = exchange.request().getHeader(CSRF_HEADER);
        return proof != null
                && MessageDigest.isEqual(
                        proof.getBytes(ISO_8859_1), csrfToken(id).getBytes(US_ASCII));
    }

    static void ended(Exchange exchange) {
        Cookies.clear(exchange, Cookies.SESSION);
        exchange.response().putHeader("WWW-Authenticate", Authenticator.CHALLENGE);
        exchange.refuse(ProblemType.UNAUTHENTICATED, "There is no session; sign in at /login.");
    }

    static void away(Exchange exchange, String detail) {
        exchange.response().putHeader(HttpHeaders.RETRY_AFTER, "5");
        exchange.refuse(ProblemType.UNAVAILABLE, detail);
    }
}
