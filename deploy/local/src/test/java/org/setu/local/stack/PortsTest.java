package org.setu.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.setu.local.service.ServiceDefinition;
import org.setu.local.service.ServiceList;

class PortsTest {

    private static final List<ServiceDefinition> SERVICES =
            ServiceList.read(Path.of("services.yaml"));

    @Test
    void areTheDocumentedOnes() {
        Ports ports = Ports.of(SERVICES, Map.of());

        assertThat(ports.byName())
                .containsEntry("gateway", 8080)
                .containsEntry("gateway-management", 9080)
                .containsEntry("client", 8081)
                .containsEntry("notification-management", 9084)
                .containsEntry("keycloak", 8180)
                .containsEntry("postgres", 15432)
                .containsEntry("kafka", 19092)
                .containsEntry("smtp", 13025)
                .containsEntry("imap", 13143);
        assertThat(ports.byName().values()).doesNotHaveDuplicates();
    }

    @Test
    void moveTogetherAndOneByOne() {
        Ports ports =
                Ports.of(
                        SERVICES,
                        Map.of("SETU_PORT_OFFSET", "1000", "SETU_PORT_KAFKA_CONTROLLER", "7"));

        assertThat(ports.port("gateway")).isEqualTo(9080);
        assertThat(ports.port("kafka")).isEqualTo(20092);
        assertThat(ports.port("kafka-controller")).isEqualTo(7);
    }

    @Test
    void ofTheRecommendedOffsetMeetNoneOfTheDefaults() {
        Ports defaults = Ports.of(SERVICES, Map.of());
        Ports moved = Ports.of(SERVICES, Map.of("SETU_PORT_OFFSET", "500"));

        assertThat(moved.byName().values())
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(defaults.byName().values());
    }

    @Test
    void mustBePorts() {
        assertThatThrownBy(() -> Ports.of(SERVICES, Map.of("SETU_PORT_GATEWAY", "many")))
                .hasMessageContaining("SETU_PORT_GATEWAY is not a number: many");
        assertThatThrownBy(() -> Ports.of(SERVICES, Map.of("SETU_PORT_OFFSET", "60000")))
                .hasMessageContaining("ports are 1 to 65535");
    }

    @Test
    void namesWhoWantsATakenPortAndHowToChangeIt() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = new Ports(Map.of("smtp", other.getLocalPort()));

            assertThat(ports.taken())
                    .singleElement()
                    .asString()
                    .contains("Port " + other.getLocalPort() + " (smtp) is taken")
                    .contains("SETU_PORT_SMTP");
        }
    }
}
