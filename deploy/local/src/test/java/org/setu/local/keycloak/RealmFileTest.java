package org.setu.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RealmFileTest {

    private static final Path FILE = Path.of("../keycloak/realm.yaml");
    private static final Map<String, String> VALUES =
            Map.of(
                    "gateway.url",
                    "http://127.0.0.1:8080",
                    "gateway.secret",
                    "s",
                    "deal.secret",
                    "d",
                    "client.secret",
                    "c",
                    "smtp.host",
                    "127.0.0.1",
                    "smtp.port",
                    "1025",
                    "smtp.from",
                    "sign-in@setu.example",
                    "contract.secret",
                    "t");

    @Test
    void hasNoPasswordGrantAndAlwaysPkce() {
        assertThat(RealmFile.read(FILE, VALUES).clients())
                .hasSize(5)
                .allSatisfy(client -> {
                    assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
                    assertThat(client.path("implicitFlowEnabled").asBoolean(true)).isFalse();
                })
                .filteredOn(client -> client.path("standardFlowEnabled").asBoolean())
                .hasSize(2)
                .allSatisfy(client -> {
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
                        "partner",
                        "service");
    }

    /** A partner's role comes with the group, so that who keeps partners hands out no role. */
    @Test
    void partnersAreAGroupWithTheirRoleAndNoOther() {
        assertThat(RealmFile.read(FILE, VALUES).groups())
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.path("name").asText()).isEqualTo("partners");
                    assertThat(group.path("realmRoles"))
                            .extracting(role -> role.asText())
                            .containsExactly("partner");
                });
    }

    @Test
    void theServiceThatKeepsPartnersIsNotACallerOfTheApi() {
        assertThat(RealmFile.read(FILE, VALUES).clients())
                .filteredOn(
                        client -> client.path("clientId").asText().equals("setu-client-service"))
                .singleElement()
                .satisfies(client ->
                        assertThat(client.path("defaultClientScopes"))
                                .extracting(scope -> scope.asText())
                                .containsExactly("basic"));
        assertThat(RealmFile.read(FILE, VALUES).serviceAccounts())
                .singleElement()
                .satisfies(account ->
                        assertThat(account.path("roles"))
                                .extracting(role -> role.asText())
                                .containsExactly("manage-users", "manage-clients"));
    }

    @Test
    void namesTheValueThatIsMissing() {
        Map<String, String> incomplete = new TreeMap<>(VALUES);
        incomplete.remove("deal.secret");
        assertThatThrownBy(() -> RealmFile.read(FILE, incomplete))
                .hasMessageContaining("deal.secret");
    }
}
