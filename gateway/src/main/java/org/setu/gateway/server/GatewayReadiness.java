package org.setu.gateway.server;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when listening with valid routes. Neither Keycloak nor the services count: while one of
 * them is away, cached keys and the other services still serve.
 */
@Readiness
final class GatewayReadiness implements HealthCheck {

    private final GatewayServer server;

    GatewayReadiness(GatewayServer server) {
        this.server = server;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("gateway").status(server.isListening()).build();
    }
}
