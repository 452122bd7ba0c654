package org.setu.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares what is wanted with what is there. Only fields that are wanted count: Keycloak adds many
 * of its own. Arrays are compared without regard to order.
 */
final class JsonDifference {

    private JsonDifference() {}

    /**
     * Names of the wanted fields that differ, with dots between levels; empty if all is as wanted.
     */
    static List<String> fields(JsonNode wanted, JsonNode there) {
        List<String> differences = new ArrayList<>();
        collect("", wanted, there, differences);
        return differences;
    }

    /** What is there, changed to what is wanted. */
    static ObjectNode merged(JsonNode there, JsonNode wanted) {
        ObjectNode result = (ObjectNode) there.deepCopy();
        for (Map.Entry<String, JsonNode> field : wanted.properties()) {
            JsonNode current = result.get(field.getKey());
            boolean deeper =
                    current instanceof ObjectNode && field.getValue() instanceof ObjectNode;
            result.set(
                    field.getKey(), deeper ? merged(current, field.getValue()) : field.getValue());
        }
        return result;
    }

    private static void collect(
            String prefix, JsonNode wanted, JsonNode there, List<String> differences) {
        for (Map.Entry<String, JsonNode> field : wanted.properties()) {
            String name = prefix + field.getKey();
            JsonNode current = there.path(field.getKey());
            if (field.getValue() instanceof ObjectNode) {
                collect(name + ".", field.getValue(), current, differences);
            } else if (!same(field.getValue(), current)) {
                differences.add(name);
            }
        }
    }

    private static boolean same(JsonNode wanted, JsonNode there) {
        if (wanted instanceof ArrayNode) {
            return there instanceof ArrayNode && texts(wanted).equals(texts(there));
        }
        // Attributes are strings in Keycloak, while YAML knows numbers and booleans.
        return wanted.asText().equals(there.asText()) && !there.isMissingNode();
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new HashSet<>();
        array.forEach(item -> texts.add(item.toString()));
        return texts;
    }
}
