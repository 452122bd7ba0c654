package org.setu.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Gives service accounts roles of other clients: to the account, and to the scope of its client,
 * for a token carries what is in both. What is there already stays.
 */
final class ServiceAccounts {

    private final AdminApi admin;
    private final String realm;

    ServiceAccounts(AdminApi admin, String realm) {
        this.admin = admin;
        this.realm = realm;
    }

    /**
     * Grants what is missing.
     *
     * @return what was changed, one sentence each
     */
    List<String> grant(JsonNode wanted) {
        String clientId = wanted.path("clientId").asText();
        String client = realm + "/clients/" + id(clientId);
        String owner = id(wanted.path("of").asText());
        String user = admin.require(client + "/service-account-user").path("id").asText();
        List<String> changes = new ArrayList<>();
        for (String mapping :
                List.of(
                        realm + "/users/" + user + "/role-mappings/clients/" + owner,
                        client + "/scope-mappings/clients/" + owner)) {
            ArrayNode missing = missing(mapping, owner, wanted.path("roles"));
            if (!missing.isEmpty()) {
                admin.post(mapping, missing);
                changes.add(
                        "the service account of %s got %d rights"
                                .formatted(clientId, missing.size()));
            }
        }
        return changes;
    }

    private ArrayNode missing(String mapping, String owner, JsonNode roles) {
        Set<String> present = new TreeSet<>();
        admin.require(mapping).forEach(role -> present.add(role.path("name").asText()));
        ArrayNode missing = JsonNodeFactory.instance.arrayNode();
        for (JsonNode role : roles) {
            if (!present.contains(role.asText())) {
                missing.add(
                        admin.require(
                                realm
                                        + "/clients/"
                                        + owner
                                        + "/roles/"
                                        + AdminApi.encode(role.asText())));
            }
        }
        return missing;
    }

    private String id(String clientId) {
        return admin.require(realm + "/clients?clientId=" + AdminApi.encode(clientId))
                .path(0)
                .path("id")
                .asText();
    }
}
