package org.setu.platform.testing.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every event type has a schema and an example that matches it, and no schema changed in a way that
 * breaks its readers. {@code contracts/events/released} holds what is out; a new type is released
 * by copying its schema there (-Dsetu.update=true does, for additions only).
 */
class EventContractsTest {

    private static final Path EVENTS = Path.of("../../contracts/events");
    private static final Path RELEASED = EVENTS.resolve("released");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Stream<Path> schemas() throws IOException {
        try (Stream<Path> files = Files.list(EVENTS)) {
            return files.filter(file -> file.toString().endsWith(".schema.json")).toList().stream();
        }
    }

    static Stream<Path> released() throws IOException {
        try (Stream<Path> files = Files.list(RELEASED)) {
            return files.filter(file -> file.toString().endsWith(".schema.json")).toList().stream();
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("schemas")
    void theExampleMatchesItsSchema(Path file) throws IOException {
        Path example =
                file.resolveSibling(
                        file.getFileName().toString().replace(".schema.json", ".example.json"));
        assertThat(example).exists();
        Schema schema =
                SchemaRegistry.withDefaultDialect(
                                SpecificationVersion.DRAFT_2020_12,
                                builder ->
                                        builder.schemaRegistryConfig(
                                                SchemaRegistryConfig.builder()
                                                        .formatAssertionsEnabled(true)
                                                        .build()))
                        .getSchema(read(file));
        assertThat(schema.validate(read(example))).isEmpty();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("schemas")
    void everySchemaIsReleased(Path file) throws IOException {
        Path released = RELEASED.resolve(file.getFileName());
        boolean update = Boolean.getBoolean("setu.update");
        if (update
                && (!Files.exists(released)
                        || SchemaCompatibility.breaks(read(released), read(file)).isEmpty())) {
            Files.writeString(released, Files.readString(file));
        }
        assertThat(released).exists();
        assertThat(read(released)).isEqualTo(read(file));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("released")
    void noReleasedSchemaIsBroken(Path file) throws IOException {
        Path current = EVENTS.resolve(file.getFileName());
        assertThat(current).as("a released type stays").exists();
        assertThat(SchemaCompatibility.breaks(read(file), read(current))).isEmpty();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"object\",\"properties\":{},\"required\":[\"a\"]}|/properties/a was removed",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"number\"}},\"required\":[\"a\"]}"
                        + "|/properties/a/type changed",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}}}|/required changed",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\",\"maxLength\":9}},"
                        + "\"required\":[\"a\"]}|/properties/a/maxLength changed",
            })
    void aBreakIsFound(String changed, String expected) throws IOException {
        JsonNode released =
                MAPPER.readTree(
                        """
                        {"type":"object","properties":{"a":{"type":"string"}},"required":["a"]}\
                        """);
        assertThat(SchemaCompatibility.breaks(released, MAPPER.readTree(changed)))
                .containsExactly(expected);
    }

    @Test
    void anOptionalAdditionIsNoBreak() throws IOException {
        JsonNode released = MAPPER.readTree("{\"properties\":{\"a\":{\"type\":\"string\"}}}");
        JsonNode changed =
                MAPPER.readTree(
                        """
                        {"title":"new","properties":{"a":{"type":"string","description":"x"},
                         "b":{"type":"number"}}}\
                        """);
        List<String> found = SchemaCompatibility.breaks(released, changed);
        assertThat(found).isEmpty();
    }

    private static JsonNode read(Path file) throws IOException {
        return MAPPER.readTree(Files.readString(file));
    }
}
