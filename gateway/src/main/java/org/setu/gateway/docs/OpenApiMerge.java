package org.setu.gateway.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Puts the documents of several services together. Only paths that the gateway routes to the
 * service appear, so internal ones do not. A component that two services define differently keeps
 * its name for the first and gets the service's name in front for the second.
 */
final class OpenApiMerge {

    private static final String COMPONENTS = "components";
    private static final String SECURITY_SCHEMES = "securitySchemes";
    private static final String SCHEME = "bearer";

    private final ObjectMapper mapper = new ObjectMapper();
    private final ObjectNode merged = mapper.createObjectNode();
    private final ObjectNode paths;
    private final ObjectNode components;
    private final ArrayNode unavailable;

    OpenApiMerge() {
        merged.put("openapi", "3.1.0");
        merged.putObject("info")
                .put("title", "Setu")
                .put("version", "v1")
                .put("description", "Key account management: one API in front of all services.");
        merged.putArray("servers").addObject().put("url", "/");
        merged.putArray("security").addObject().putArray(SCHEME);
        paths = merged.putObject("paths");
        components = merged.putObject(COMPONENTS);
        components
                .putObject(SECURITY_SCHEMES)
                .putObject(SCHEME)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT");
        unavailable = mapper.createArrayNode();
    }

    /** Adds a service that could not be asked. */
    void missing(String service) {
        unavailable.add(service);
        merged.set("x-setu-unavailable", unavailable);
    }

    /** Adds the paths of a document that the gateway routes to its service. */
    void add(String service, JsonNode document, Predicate<String> routed) {
        Map<String, String> renamed = new HashMap<>();
        JsonNode theirs = document.path(COMPONENTS);
        theirs.fields()
                .forEachRemaining(kind -> {
                    if (!kind.getKey().equals(SECURITY_SCHEMES)) {
                        findConflicts(service, kind.getKey(), kind.getValue(), renamed);
                    }
                });
        theirs.fields()
                .forEachRemaining(kind -> {
                    if (!kind.getKey().equals(SECURITY_SCHEMES)) {
                        addComponents(kind.getKey(), kind.getValue(), renamed);
                    }
                });
        document.path("paths")
                .fields()
                .forEachRemaining(path -> {
                    if (routed.test(path.getKey())) {
                        JsonNode operations = path.getValue().deepCopy();
                        rewrite(operations, renamed);
                        operations.forEach(OpenApiMerge::dropForeignSecurity);
                        paths.set(path.getKey(), operations);
                    }
                });
    }

    byte[] bytes() {
        try {
            return mapper.writeValueAsBytes(merged);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void findConflicts(
            String service, String kind, JsonNode entries, Map<String, String> renamed) {
        entries.fields()
                .forEachRemaining(entry -> {
                    JsonNode present = components.path(kind).path(entry.getKey());
                    if (!present.isMissingNode() && !present.equals(entry.getValue())) {
                        renamed.put(
                                reference(kind, entry.getKey()),
                                reference(kind, service + "." + entry.getKey()));
                    }
                });
    }

    private void addComponents(String kind, JsonNode entries, Map<String, String> renamed) {
        ObjectNode target = components.withObjectProperty(kind);
        entries.fields()
                .forEachRemaining(entry -> {
                    String old = reference(kind, entry.getKey());
                    String name = renamed.getOrDefault(old, old);
                    JsonNode value = entry.getValue().deepCopy();
                    rewrite(value, renamed);
                    target.set(name.substring(name.lastIndexOf('/') + 1), value);
                });
    }

    private static String reference(String kind, String name) {
        return "#/components/" + kind + "/" + name;
    }

    /** There is one scheme here. What a service says of it (the roles) stays; of another, goes. */
    private static void dropForeignSecurity(JsonNode operation) {
        if (operation instanceof ObjectNode object
                && !object.path("security").isEmpty()
                && !object.path("security").path(0).has(SCHEME)) {
            object.remove("security");
        }
    }

    private static void rewrite(JsonNode node, Map<String, String> renamed) {
        if (renamed.isEmpty()) {
            return;
        }
        if (node instanceof ObjectNode object) {
            JsonNode reference = object.get("$ref");
            if (reference != null && renamed.containsKey(reference.asText())) {
                object.set("$ref", TextNode.valueOf(renamed.get(reference.asText())));
            }
        }
        node.forEach(child -> rewrite(child, renamed));
    }
}
