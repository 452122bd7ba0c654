package org.setu.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings a realm to what its file says: settings, required actions, attributes of users, roles,
 * groups, scopes with mappers, clients and the rights of their service accounts. It may run at any
 * time and as often as one likes. It deletes nothing and never touches a person's user; what others
 * added stays.
 */
public final class RealmReconciler {

    private final AdminApi admin;
    private final RealmFile file;
    private final String path;
    private final List<String> changes = new ArrayList<>();

    public RealmReconciler(AdminApi admin, RealmFile file) {
        this.admin = admin;
        this.file = file;
        this.path = "/" + AdminApi.encode(file.name());
    }

    /**
     * Reconciles.
     *
     * @return what was changed, one sentence each; empty when all was as it should be
     */
    public List<String> reconcile() {
        changes.clear();
        realm();
        file.requiredActions().forEach(this::requiredAction);
        userAttributes();
        file.roles().forEach(this::role);
        file.groups().forEach(this::group);
        file.clientScopes().forEach(this::clientScope);
        file.clients().forEach(this::client);
        ServiceAccounts accounts = new ServiceAccounts(admin, path);
        file.serviceAccounts().forEach(wanted -> changes.addAll(accounts.grant(wanted)));
        return List.copyOf(changes);
    }

    private void realm() {
        Optional<JsonNode> there = admin.get(path);
        if (there.isEmpty()) {
            admin.post("", file.realm());
            changes.add("realm %s created".formatted(file.name()));
            return;
        }
        change(path, "realm " + file.name(), file.realm(), there.get());
    }

    private void requiredAction(String alias, ObjectNode wanted) {
        String action = path + "/authentication/required-actions/" + AdminApi.encode(alias);
        change(action, "required action " + alias, wanted, admin.require(action));
    }

    /** The profile says which attributes users may have; others than ours stay as they are. */
    private void userAttributes() {
        ObjectNode profile = (ObjectNode) admin.require(path + "/users/profile");
        ArrayNode attributes = profile.withArray("attributes");
        List<String> added = new ArrayList<>();
        for (ObjectNode wanted : file.userAttributes()) {
            String name = wanted.path("name").asText();
            Optional<JsonNode> there = find(attributes, "name", name);
            if (there.isEmpty()) {
                attributes.add(wanted);
                added.add(name);
            } else if (!JsonDifference.fields(wanted, there.get()).isEmpty()) {
                ((ObjectNode) there.get()).setAll(wanted);
                added.add(name);
            }
        }
        if (!added.isEmpty()) {
            admin.put(path + "/users/profile", profile);
            changes.add("attributes of users changed: " + String.join(", ", added));
        }
    }

    private void group(ObjectNode wanted) {
        String name = wanted.path("name").asText();
        String search = "/groups?exact=true&search=" + AdminApi.encode(name);
        if (named(search, "name", name).isEmpty()) {
            admin.post(path + "/groups", JsonNodeFactory.instance.objectNode().put("name", name));
            changes.add("group %s created".formatted(name));
        }
        String mapping =
                path
                        + "/groups/"
                        + id(named(search, "name", name).orElseThrow())
                        + "/role-mappings/realm";
        List<String> present = new ArrayList<>();
        admin.require(mapping).forEach(role -> present.add(role.path("name").asText()));
        for (String role : texts(wanted.path("realmRoles"))) {
            if (!present.contains(role)) {
                admin.post(
                        mapping,
                        JsonNodeFactory.instance
                                .arrayNode()
                                .add(admin.require(path + "/roles/" + AdminApi.encode(role))));
                changes.add("group %s got the role %s".formatted(name, role));
            }
        }
    }

    private void role(ObjectNode wanted) {
        String name = wanted.path("name").asText();
        String role = path + "/roles/" + AdminApi.encode(name);
        Optional<JsonNode> there = admin.get(role);
        if (there.isEmpty()) {
            admin.post(path + "/roles", wanted);
            changes.add("role %s created".formatted(name));
            return;
        }
        change(role, "role " + name, wanted, there.get());
    }

    private void clientScope(ObjectNode wanted) {
        String name = wanted.path("name").asText();
        Optional<JsonNode> there = named("/client-scopes", "name", name);
        if (there.isEmpty()) {
            admin.post(path + "/client-scopes", wanted);
            changes.add("client scope %s created".formatted(name));
            return;
        }
        String scope = path + "/client-scopes/" + id(there.get());
        change(
                scope,
                "client scope " + name,
                RealmFile.without(wanted, "protocolMappers"),
                there.get());
        mappers(scope, "client scope " + name, wanted, there.get());
    }

    private void client(ObjectNode wanted) {
        String clientId = wanted.path("clientId").asText();
        Optional<JsonNode> there =
                named("/clients?clientId=" + AdminApi.encode(clientId), "clientId", clientId);
        if (there.isEmpty()) {
            admin.post(path + "/clients", wanted);
            changes.add("client %s created".formatted(clientId));
            return;
        }
        String client = path + "/clients/" + id(there.get());
        JsonNode fields =
                RealmFile.without(
                        wanted, "protocolMappers", "defaultClientScopes", "optionalClientScopes");
        change(client, "client " + clientId, fields, there.get());
        mappers(client, "client " + clientId, wanted, there.get());
        scopes(client, clientId, "default", wanted, there.get());
        scopes(client, clientId, "optional", wanted, there.get());
    }

    /** A client's scopes are exactly those of the file: one too many widens what its tokens say. */
    private void scopes(
            String client, String clientId, String kind, JsonNode wanted, JsonNode there) {
        List<String> names = texts(wanted.path(kind + "ClientScopes"));
        List<String> present = texts(there.path(kind + "ClientScopes"));
        for (String name : names) {
            if (!present.contains(name)) {
                admin.put(scope(client, kind, name), JsonNodeFactory.instance.objectNode());
                changes.add("client %s got the %s scope %s".formatted(clientId, kind, name));
            }
        }
        for (String name : present) {
            if (!names.contains(name)) {
                admin.delete(scope(client, kind, name));
                changes.add("client %s lost the %s scope %s".formatted(clientId, kind, name));
            }
        }
    }

    private String scope(String client, String kind, String name) {
        JsonNode scope =
                named("/client-scopes", "name", name)
                        .orElseThrow(
                                () -> new KeycloakException("There is no client scope " + name));
        return client + "/" + kind + "-client-scopes/" + id(scope);
    }

    private void mappers(String owner, String title, JsonNode wanted, JsonNode there) {
        for (JsonNode mapper : wanted.path("protocolMappers")) {
            String name = mapper.path("name").asText();
            Optional<JsonNode> present = find(there.path("protocolMappers"), "name", name);
            if (present.isEmpty()) {
                admin.post(owner + "/protocol-mappers/models", mapper);
                changes.add("%s got the mapper %s".formatted(title, name));
                continue;
            }
            change(
                    owner + "/protocol-mappers/models/" + id(present.get()),
                    "%s, mapper %s".formatted(title, name),
                    mapper,
                    present.get());
        }
    }

    private void change(String address, String title, JsonNode wanted, JsonNode there) {
        List<String> differences = JsonDifference.fields(wanted, there);
        if (differences.isEmpty()) {
            return;
        }
        admin.put(address, JsonDifference.merged(there, wanted));
        changes.add("%s changed: %s".formatted(title, String.join(", ", differences)));
    }

    private Optional<JsonNode> named(String list, String field, String value) {
        return find(admin.require(path + list), field, value);
    }

    private static Optional<JsonNode> find(JsonNode list, String field, String value) {
        for (JsonNode item : list) {
            if (item.path(field).asText().equals(value)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    private static String id(JsonNode node) {
        return node.path("id").asText();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
