package org.setu.contract.signature.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.Objects;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The login and the network address behind a request. */
@RequestScoped
class Signer {

    /**
     * Set by the gateway to the address that it saw; what callers say in it never passes the
     * gateway, and services are reached through it alone.
     */
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final SecurityIdentity identity;
    private final CurrentVertxRequest request;

    Signer(SecurityIdentity identity, CurrentVertxRequest request) {
        this.identity = identity;
        this.request = request;
    }

    /** The user name, or the subject of a token that has none. */
    String login() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            Object name = token.getClaim(Claims.preferred_username.name());
            return name == null ? token.getSubject() : name.toString();
        }
        return identity.getPrincipal().getName();
    }

    String address() {
        HttpServerRequest current = request.getCurrent().request();
        return Objects.requireNonNullElseGet(
                current.getHeader(FORWARDED_FOR), () -> current.remoteAddress().hostAddress());
    }
}
