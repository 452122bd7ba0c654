package org.setu.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RealmFileTest {

    private static final Path FILE = Path.of("../keycloak/realm.yaml");
    private static final Map<String, String> VALUES =
            Map.of("gateway.url", "http://127.0.0.1:8080", "gateway.secret", "s");

    @Test
    void hasNoPasswordGrantAndAlwaysPkce() {
        assertThat(RealmFile.read(FILE, VALUES).clients())
                .hasSize(2)
                .allSatisfy(client -> {
                    assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
                    assertThat(client.path("implicitFlowEnabled").asBoolean(true)).isFalse();
                    assertThat(
                                    client.path("attributes")
                                            .path("pkce.code.challenge.method")
                                            .asText())
                            .isEqualTo("S256");
                });
    }

    @Test
    void hasTheRolesOfThePlatform() {
        assertThat(RealmFile.read(FILE, VALUES).roles())
                .extracting(role -> role.path("name").asText())
                .containsExactlyInAnyOrder(
                        "account-manager",
                        "sales-head",
                        "contract-manager",
                        "marketing",
                        "service-agent",
                        "colleague",
                        "data-steward",
                        "auditor",
                        "administrator",
                        "partner");
    }

    @Test
    void namesTheValueThatIsMissing() {
        assertThatThrownBy(() -> RealmFile.read(FILE, Map.of("gateway.url", "http://x")))
                .hasMessageContaining("gateway.secret");
    }
}
