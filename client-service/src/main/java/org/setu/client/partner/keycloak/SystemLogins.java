package org.setu.client.partner.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.setu.platform.problem.ProblemException;

/**
 * The clients of partners who are systems: confidential, with a service account, the role partner
 * as part of the client, and the scope of Setu's API alone. Secrets are made by Keycloak, passed on
 * once and kept nowhere.
 */
@ApplicationScoped
public class SystemLogins {

    private static final String CLIENTS = "/clients";
    private static final String PARTNER_ID = "setu_partner_id";

    private final KeycloakAdmin admin;
    private final ObjectMapper mapper;
    private final InstantSource clock;

    /**
     * What a system signs in with.
     *
     * @param subject that its tokens will carry
     */
    public record Credentials(String subject, String secret) {

        @Override
        public String toString() {
            return "Credentials of " + subject;
        }
    }

    SystemLogins(KeycloakAdmin admin, ObjectMapper mapper, InstantSource clock) {
        this.admin = admin;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * Makes the client.
     *
     * @throws ProblemException 409 if there is one of this id, 503 if Keycloak does not answer
     */
    public Credentials make(UUID partnerId, String clientId, String name) {
        if (!admin.post(CLIENTS, representation(partnerId, clientId, name)).good()) {
            throw ProblemException.conflict("There is a client of this id; try again.");
        }
        String path = path(clientId);
        String subject =
                admin.required("GET", path + "/service-account-user", null).path("id").asText();
        return new Credentials(subject, newSecret(path));
    }

    /** Replaces the secret; the old one is worth nothing from now on. */
    public String rotate(String clientId) {
        return newSecret(path(clientId));
    }

    /** No token is given for it any more, and those given are not taken by Keycloak. */
    public void disable(String clientId) {
        JsonNode client = find(clientId);
        if (!(client instanceof ObjectNode whole)) {
            return;
        }
        String path = CLIENTS + "/" + client.path("id").asText();
        admin.put(
                path,
                whole.put("enabled", false).put("notBefore", clock.instant().getEpochSecond()));
        JsonNode user = admin.required("GET", path + "/service-account-user", null);
        admin.required("POST", "/users/" + user.path("id").asText() + "/logout", null);
    }

    /** Takes back a client that was made for nothing. */
    public void withdraw(UUID partnerId, String clientId) {
        JsonNode client = find(clientId);
        if (client.path("attributes").path(PARTNER_ID).asText().equals(partnerId.toString())) {
            admin.delete(CLIENTS + "/" + client.path("id").asText());
        }
    }

    private String newSecret(String path) {
        return admin.required("POST", path + "/client-secret", null).path("value").asText();
    }

    private String path(String clientId) {
        JsonNode client = find(clientId);
        if (client.isMissingNode()) {
            throw ProblemException.conflict(
                    "The client is gone at the identity provider; revoke it and make another.");
        }
        return CLIENTS + "/" + client.path("id").asText();
    }

    private JsonNode find(String clientId) {
        return admin.required("GET", CLIENTS + "?clientId=" + KeycloakAdmin.encoded(clientId), null)
                .path(0);
    }

    private ObjectNode representation(UUID partnerId, String clientId, String name) {
        ObjectNode client =
                mapper.createObjectNode()
                        .put("clientId", clientId)
                        .put("name", name)
                        .put("protocol", "openid-connect")
                        .put("enabled", true)
                        .put("publicClient", false)
                        .put("clientAuthenticatorType", "client-secret")
                        .put("standardFlowEnabled", false)
                        .put("implicitFlowEnabled", false)
                        .put("directAccessGrantsEnabled", false)
                        .put("serviceAccountsEnabled", true)
                        .put("fullScopeAllowed", false);
        client.putArray("redirectUris");
        client.putArray("webOrigins");
        client.putArray("defaultClientScopes").add("basic").add("setu-api");
        client.putArray("optionalClientScopes");
        client.putObject("attributes").put(PARTNER_ID, partnerId.toString());
        ObjectNode mapperOfRole = client.putArray("protocolMappers").addObject();
        mapperOfRole
                .put("name", "partner role")
                .put("protocol", "openid-connect")
                .put("protocolMapper", "oidc-hardcoded-role-mapper")
                .putObject("config")
                .put("role", "partner");
        return client;
    }
}
