package org.setu.platform.documentation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** Gives each body an example, made of the examples of its schema's fields. */
final class SchemaExamples {

    private static final int DEEPEST = 8;

    private final Map<String, Schema> schemas;

    SchemaExamples(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    /** To the request and the good answers of an operation; what it says itself stays. */
    void add(Operation operation) {
        if (operation.getRequestBody() != null) {
            add(operation.getRequestBody().getContent());
        }
        operation
                .getResponses()
                .getAPIResponses()
                .forEach((status, response) -> {
                    if (status.startsWith("2")) {
                        add(response.getContent());
                    }
                });
    }

    private void add(@Nullable Content content) {
        if (content == null || content.getMediaTypes() == null) {
            return;
        }
        content.getMediaTypes()
                .forEach((name, type) -> {
                    Object example = name.contains("json") ? of(type.getSchema()) : null;
                    if (type.getExample() == null && example != null) {
                        type.setExample(example);
                    }
                });
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
            return of(asRequested(name), depth + 1);
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

    /** A view shows what its request said: fields without an example have the request's. */
    private @Nullable Schema asRequested(String name) {
        Schema view = schemas.get(name);
        Schema request = schemas.get(name.replace("View", "Request"));
        if (view == null
                || request == null
                || view.getProperties() == null
                || request.getProperties() == null) {
            return view;
        }
        Map<String, Schema> properties = new LinkedHashMap<>(view.getProperties());
        request.getProperties()
                .forEach((field, said) -> {
                    if (said.getExamples() != null) {
                        properties.computeIfPresent(
                                field, (same, shown) -> shown.getExamples() == null ? said : shown);
                    }
                });
        return OASFactory.createSchema().properties(properties);
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
