package org.setu.deal.documentation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** Makes an example of a schema from the examples of its fields. */
final class SchemaExamples {

    private static final int DEEPEST = 8;

    private final Map<String, Schema> schemas;

    SchemaExamples(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    @Nullable Object of(@Nullable Schema schema) {
        return of(schema, 0);
    }

    private @Nullable Object of(@Nullable Schema schema, int depth) {
        if (schema == null || depth > DEEPEST) {
            return null;
        }
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            return of(schemas.get(name), depth + 1);
        }
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().getFirst();
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return schema.getEnumeration().getFirst();
        }
        for (List<Schema> parts : alternatives(schema)) {
            for (Schema part : parts) {
                Object example = of(part, depth + 1);
                if (example != null) {
                    return example;
                }
            }
        }
        if (schema.getProperties() != null) {
            Map<String, Object> object = new LinkedHashMap<>();
            schema.getProperties()
                    .forEach((name, property) -> {
                        Object example = of(property, depth + 1);
                        if (example != null) {
                            object.put(name, example);
                        }
                    });
            return object;
        }
        if (schema.getItems() != null) {
            Object item = of(schema.getItems(), depth + 1);
            return item == null ? List.of() : List.of(item);
        }
        return plain(schema);
    }

    private static List<List<Schema>> alternatives(Schema schema) {
        List<List<Schema>> all = new ArrayList<>();
        if (schema.getAllOf() != null) {
            all.add(schema.getAllOf());
        }
        if (schema.getAnyOf() != null) {
            all.add(schema.getAnyOf());
        }
        if (schema.getOneOf() != null) {
            all.add(schema.getOneOf());
        }
        return all;
    }

    private static @Nullable Object plain(Schema schema) {
        List<SchemaType> types = Objects.requireNonNullElse(schema.getType(), List.of());
        if (types.contains(SchemaType.BOOLEAN)) {
            return true;
        }
        if (types.contains(SchemaType.INTEGER) || types.contains(SchemaType.NUMBER)) {
            return 1;
        }
        if (!types.contains(SchemaType.STRING)) {
            return null;
        }
        return switch (Objects.requireNonNullElse(schema.getFormat(), "")) {
            case "uuid" -> "0199a1b0-5a1e-7c3f-8f00-1c2d3e4f5a6b";
            case "date" -> "2026-11-20";
            case "date-time" -> "2026-11-20T10:15:30Z";
            default -> "text";
        };
    }
}
