package org.setu.platform.migration;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;

/**
 * Ready only when every migration that this release brings has been applied. Migrations are a step
 * of their own, with the owner's rights; the service waits for it.
 */
@Readiness
@ApplicationScoped
class SchemaCheck implements HealthCheck {

    private final Flyway flyway;
    private volatile boolean current;

    SchemaCheck(Flyway flyway) {
        this.flyway = flyway;
    }

    @Override
    public HealthCheckResponse call() {
        // Applied migrations stay applied: once current, no more queries.
        current = current || flyway.info().pending().length == 0;
        return HealthCheckResponse.named("schema").status(current).build();
    }
}
