package org.setu.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;
import org.setu.gateway.support.GatewayTest;

@QuarkusTest
class HealthComponentTest extends GatewayTest {

    @Inject @Readiness GatewayReadiness readiness;

    @Test
    void theGatewayIsReadyAlthoughTheIssuerAndAServiceAreAway() {
        issuer.away(true);
        try {
            assertThat(readiness.call().getStatus()).isEqualTo(Status.UP);
        } finally {
            issuer.away(false);
        }
    }
}
