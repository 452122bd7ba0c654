package org.setu.platform.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of {@code contracts/events}, which the build puts on the class path: {@code
 * /events/<type>.schema.json} (JSON Schema 2020-12), with {@code <type>.example.json} beside it.
 */
@ApplicationScoped
public class EventSchemas {

    /** Where schemas without an {@code $id} live; relative references resolve against it. */
    public static final String BASE = "https://setu.example/events/";

    private static final String DIRECTORY = "events/";

    private final ObjectMapper mapper;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();
    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    builder ->
                            builder.schemaRegistryConfig(
                                            SchemaRegistryConfig.builder()
                                                    // A date that is none is a defect here.
                                                    .formatAssertionsEnabled(true)
                                                    .build())
                                    .schemaIdResolvers(
                                            ids -> ids.mapPrefix(BASE, "classpath:" + DIRECTORY)));

    EventSchemas(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Whether there is a schema for this type. */
    public boolean knows(String type) {
        return compiled.containsKey(type) || resource(type + ".schema.json") != null;
    }

    /** The identity of the schema, for {@code ce_dataschema}. */
    public String location(String type) {
        String id = schema(type).getId();
        return id == null ? BASE + type + ".schema.json" : id;
    }

    /**
     * What is wrong with a body, one sentence each; empty if it matches.
     *
     * @throws EventRefusedException if the type has no schema
     */
    public List<String> violations(String type, JsonNode body) {
        return schema(type).validate(body).stream().map(EventSchemas::sentence).toList();
    }

    /** The example of a type, or null if there is none. */
    public @Nullable JsonNode example(String type) {
        return resource(type + ".example.json");
    }

    private Schema schema(String type) {
        return compiled.computeIfAbsent(type, this::compile);
    }

    private Schema compile(String type) {
        String name = type + ".schema.json";
        JsonNode node = resource(name);
        if (node == null) {
            throw new EventRefusedException(
                    "event type %s has no contracts/events/%s".formatted(type, name));
        }
        return registry.getSchema(SchemaLocation.of(BASE + name), node);
    }

    private @Nullable JsonNode resource(String name) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream stream = loader.getResourceAsStream(DIRECTORY + name)) {
            return stream == null ? null : mapper.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private static String sentence(Error error) {
        return "%s: %s".formatted(error.getInstanceLocation(), error.getMessage());
    }
}
