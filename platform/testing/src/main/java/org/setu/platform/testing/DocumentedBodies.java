package org.setu.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * The bodies that an OpenAPI document speaks of: each needs a schema, and what is text an example.
 */
final class DocumentedBodies {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final List<String> incomplete = new ArrayList<>();

    private DocumentedBodies() {}

    /**
     * What the document leaves open, one line each, of the operations of the API.
     *
     * @param document OpenAPI as JSON
     */
    static List<String> incomplete(String document) throws JsonProcessingException {
        DocumentedBodies bodies = new DocumentedBodies();
        MAPPER.readTree(document)
                .path("paths")
                .forEachEntry((path, item) -> {
                    if (path.startsWith("/api/")) {
                        item.forEachEntry(
                                (method, operation) -> bodies.look(method + " " + path, operation));
                    }
                });
        return bodies.incomplete;
    }

    private void look(String operation, JsonNode described) {
        lookAt(operation + " takes", described.path("requestBody").path("content"));
        described
                .path("responses")
                .forEachEntry((status, answer) -> {
                    if (!status.startsWith("2") || status.equals("204")) {
                        return;
                    }
                    String name = operation + " " + status;
                    if (answer.path("content").isEmpty()) {
                        incomplete.add(name + " has no content");
                    }
                    lookAt(name, answer.path("content"));
                });
    }

    private void lookAt(String name, JsonNode content) {
        content.forEachEntry((type, body) -> {
            if (body.path("schema").isEmpty()) {
                incomplete.add(name + " " + type + " has no schema");
            }
            if (isText(type) && !body.has("example") && !body.has("examples")) {
                incomplete.add(name + " " + type + " has no example");
            }
        });
    }

    private static boolean isText(String type) {
        return type.contains("json") || type.startsWith("text/");
    }
}
