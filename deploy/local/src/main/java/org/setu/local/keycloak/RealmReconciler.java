package org.setu.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings a realm to what its file says: settings, required actions, roles, scopes with mappers,
 * clients. It may run at any time and as often as one likes. It deletes nothing and never touches a
 * user; what others added stays.
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
        file.roles().forEach(this::role);
        file.clientScopes().forEach(this::clientScope);
        file.clients().forEach(this::client);
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
