package org.setu.system.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes bodies that are as a document describes them: what is required, and nothing else. */
final class SampleBody {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What stands for the formats of texts that have no example. */
    private static final Map<String, String> BY_FORMAT =
            Map.of("date", "2026-01-31", "date-time", "2026-01-31T08:00:00Z", "duration", "PT1H");

    private final Map<?, ?> schemas;

    SampleBody(Map<?, ?> document) {
        this.schemas = Documents.at(Documents.at(document, "components"), "schemas");
    }

    String of(String contentType, Map<?, ?> schema) {
        if (contentType.endsWith("merge-patch+json")) {
            return "{}";
        }
        if (!contentType.endsWith("json")) {
            return "name\nsample\n";
        }
        try {
            return JSON.writeValueAsString(value(schema));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object value(Map<?, ?> given) {
        Map<?, ?> schema = resolved(given);
        if (schema.get("examples") instanceof List<?> examples && !examples.isEmpty()) {
            return examples.getFirst();
        }
        if (schema.get("enum") instanceof List<?> values) {
            return values.getFirst();
        }
        return switch (schema.get("type") + "") {
            case "array" -> List.of(value(Documents.at(schema, "items")));
            case "boolean" -> true;
            case "integer", "number" -> 1;
            case "string" -> text(schema.get("format") + "");
            default -> object(schema);
        };
    }

    private static String text(String format) {
        return format.equals("uuid")
                ? UUID.randomUUID().toString()
                : BY_FORMAT.getOrDefault(format, "sample");
    }

    private Map<String, Object> object(Map<?, ?> schema) {
        Map<String, Object> object = new LinkedHashMap<>();
        if (schema.get("required") instanceof List<?> required) {
            Map<?, ?> properties = Documents.at(schema, "properties");
            required.forEach(
                    name -> object.put(name + "", value(Documents.at(properties, name + ""))));
        }
        return object;
    }

    private Map<?, ?> resolved(Map<?, ?> schema) {
        if (schema.get("$ref") instanceof String reference) {
            return Documents.at(schemas, reference.substring(reference.lastIndexOf('/') + 1));
        }
        return schema;
    }
}
