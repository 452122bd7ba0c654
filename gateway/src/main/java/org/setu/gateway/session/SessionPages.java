package org.setu.gateway.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.setu.gateway.config.GatewayConfig;
import org.setu.gateway.exchange.Exchange;
import org.setu.gateway.token.Authenticator;
import org.setu.gateway.token.SignedIn;
import org.setu.platform.problem.ProblemType;

/**
 * Where a browser signs in and out: the authorization code flow with PKCE (RFC 6749, RFC 7636,
 * OpenID Connect Core), with the gateway as the client.
 */
@Singleton
public final class SessionPages {

    private static final String LOGIN = "/login";
    private static final String CALLBACK = "/login/callback";
    private static final String LOGOUT = "/logout";
    private static final String SESSION = "/session";
    private static final Set<String> PATHS = Set.of(LOGIN, CALLBACK, LOGOUT, SESSION);

    private final BrowserGate gate;
    private final Authenticator authenticator;
    private final SessionConfig config;
    private final Optional<URI> publicOrigin;
    private final InstantSource clock = InstantSource.system();
    private final ObjectMapper mapper = new ObjectMapper();

    SessionPages(
            BrowserGate gate,
            Authenticator authenticator,
            SessionConfig config,
            GatewayConfig gateway) {
        this.gate = gate;
        this.authenticator = authenticator;
        this.config = config;
        this.publicOrigin = gateway.publicOrigin();
    }

    /** Whether the path is one of these. */
    public boolean covers(String path) {
        return PATHS.contains(path);
    }

    /** Answers at one of these paths. */
    public void answer(Exchange exchange, String path) {
        BrowserGate.Setup setup = gate.setup();
        if (setup == null) {
            exchange.refuse(ProblemType.NOT_FOUND, "Signing in by browser is not set up here.");
            return;
        }
        HttpMethod allowed = path.equals(LOGOUT) ? HttpMethod.POST : HttpMethod.GET;
        if (exchange.request().method() != allowed) {
            exchange.response().putHeader(HttpHeaders.ALLOW, allowed.name());
            exchange.refuse(ProblemType.METHOD_NOT_ALLOWED, "The method is " + allowed + ".");
            return;
        }
        switch (path) {
            case LOGIN -> begin(exchange, setup);
            case CALLBACK -> complete(exchange, setup);
            case LOGOUT -> end(exchange, setup.sessions());
            case SESSION -> tell(exchange);
            default -> throw new IllegalArgumentException(path);
        }
    }

    private void begin(Exchange exchange, BrowserGate.Setup setup) {
        String target = SignIn.target(exchange.request().getParam("to"));
        SignIn signIn = SignIn.to(target, clock.instant().plus(config.signIn()));
        URI there =
                setup.provider()
                        .signIn(
                                callback(exchange),
                                signIn.state(),
                                signIn.nonce(),
                                signIn.challenge());
        gate.onThread(
                exchange,
                () -> {
                    if (!setup.provider().isThere()) {
                        return () ->
                                BrowserGate.away(exchange, "Signing in is not possible right now.");
                    }
                    return () -> {
                        Cookies.set(
                                exchange,
                                Cookies.SIGN_IN,
                                signIn.sealed(setup.vault()),
                                config.signIn());
                        redirect(exchange, there.toString());
                    };
                });
    }

    private void complete(Exchange exchange, BrowserGate.Setup setup) {
        SignIn signIn =
                SignIn.open(Cookies.value(exchange.request(), Cookies.SIGN_IN), setup.vault())
                        .orElse(null);
        String code = exchange.request().getParam("code");
        Cookies.clear(exchange, Cookies.SIGN_IN);
        if (signIn == null
                || !signIn.state().equals(exchange.request().getParam("state"))
                || !clock.instant().isBefore(signIn.endsAt())) {
            again(exchange, "This sign-in did not begin in this browser, or too long ago.");
            return;
        }
        if (code == null) {
            again(exchange, "The sign-in was not completed.");
            return;
        }
        SessionId old = BrowserGate.id(exchange);
        String callback = callback(exchange);
        gate.onThread(
                exchange,
                () -> {
                    Optional<IdentityProvider.Grant> grant =
                            setup.provider().redeem(code, signIn.verifier(), callback);
                    SignedIn who =
                            grant.flatMap(given ->
                                            authenticator.signedIn(
                                                    given.idToken(),
                                                    config.clientId(),
                                                    signIn.nonce()))
                                    .orElse(null);
                    if (grant.isEmpty() || who == null) {
                        return () -> again(exchange, "The sign-in was not accepted.");
                    }
                    BrowserSession session =
                            setup.sessions().begin(who.subject(), who.name(), grant.get().tokens());
                    if (old != null) {
                        setup.sessions().forget(old);
                    }
                    return () -> {
                        Cookies.set(exchange, Cookies.SESSION, session.id().value());
                        redirect(exchange, signIn.target());
                    };
                });
    }

    private void end(Exchange exchange, Sessions sessions) {
        SessionId id = BrowserGate.id(exchange);
        if (id == null) {
            BrowserGate.ended(exchange);
            return;
        }
        if (!BrowserGate.hasProof(exchange, id)) {
            exchange.refuse(ProblemType.FORBIDDEN, "Send the header Setu-CSRF with the csrfToken.");
            return;
        }
        gate.onThread(
                exchange,
                () -> {
                    boolean everywhere = sessions.end(id);
                    return () -> {
                        Cookies.clear(exchange, Cookies.SESSION);
                        if (everywhere) {
                            exchange.answer(204, Buffer.buffer());
                        } else {
                            signedOutHere(exchange);
                        }
                    };
                });
    }

    /** The provider may let this browser in again without asking: whoever leaves must know. */
    private void signedOutHere(Exchange exchange) {
        exchange.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
        exchange.answer(
                202,
                json(
                        Map.of(
                                "detail",
                                "You are signed out here. Your session at the identity provider"
                                        + " could not be ended yet and is tried again: close the"
                                        + " browser if others use it.")));
    }

    private void tell(Exchange exchange) {
        SessionId id = BrowserGate.id(exchange);
        if (id == null) {
            BrowserGate.ended(exchange);
            return;
        }
        gate.with(
                exchange,
                id,
                session -> {
                    Map<String, Object> body = new LinkedHashMap<>();
                    body.put("subject", session.subject());
                    body.put("name", session.name());
                    body.put("csrfToken", BrowserGate.csrfToken(id));
                    body.put("endsAt", ends(session).toString());
                    exchange.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
                    exchange.answer(200, json(body));
                });
    }

    private Instant ends(BrowserSession session) {
        Instant idle = session.usedAt().plus(config.idle());
        return idle.isBefore(session.endsAt()) ? idle : session.endsAt();
    }

    private Buffer json(Map<String, Object> body) {
        try {
            return Buffer.buffer(mapper.writeValueAsBytes(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void again(Exchange exchange, String reason) {
        exchange.refuse(ProblemType.UNAUTHENTICATED, reason + " Sign in again at /login.");
    }

    private static void redirect(Exchange exchange, String to) {
        exchange.response().putHeader(HttpHeaders.LOCATION, to);
        exchange.answer(303, Buffer.buffer());
    }

    private String callback(Exchange exchange) {
        String origin =
                publicOrigin
                        .map(URI::toString)
                        .orElseGet(() ->
                                (exchange.isHttps() ? "https://" : "http://") + host(exchange));
        return origin + CALLBACK;
    }

    private static @Nullable String host(Exchange exchange) {
        return exchange.request().getHeader(HttpHeaders.HOST);
    }
}
