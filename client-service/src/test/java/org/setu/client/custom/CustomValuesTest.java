package org.setu.client.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.setu.platform.json.StrictJson;

class CustomValuesTest {

    /** That of requests, and that of columns. */
    private static final List<ObjectMapper> MAPPERS =
            List.of(StrictJson.mapper(), new ObjectMapper());

    @Test
    void whatMeansTheSameIsEqual() {
        CustomValues values =
                new CustomValues(
                        Map.of("a", new BigDecimal("1.500"), "b", 7L, "c", List.of("y", "x")));
        assertThat(values)
                .isEqualTo(
                        new CustomValues(
                                Map.of(
                                        "c",
                                        List.of("x", "y"),
                                        "b",
                                        new BigDecimal("7.0"),
                                        "a",
                                        new BigDecimal("1.5"))))
                .hasSameHashCodeAs(
                        new CustomValues(Map.of("a", new BigDecimal("1.5")))
                                .with("b", 7)
                                .with("c", List.of("x", "y")));
        assertThat(values.byKey().keySet()).containsExactly("a", "b", "c");
    }

    @Test
    void nothingIsNoValue() {
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("a", null);
        nothing.put("b", List.of());
        assertThat(new CustomValues(nothing)).isEqualTo(CustomValues.none());
        assertThat(CustomValues.none().with("a", 1).with("a", null).isEmpty()).isTrue();
        assertThat(CustomValues.orNone(null)).isEqualTo(CustomValues.none());
    }

    @Test
    void valuesAreNeverChanged() {
        Map<String, Object> given = new HashMap<>(Map.of("a", "x"));
        CustomValues values = new CustomValues(given);
        given.put("a", "y");
        assertThat(values.get("a")).isEqualTo("x");
        assertThat(values.with("a", "z").get("a")).isEqualTo("z");
        assertThat(values.get("a")).isEqualTo("x");
        assertThatThrownBy(() -> values.byKey().put("a", "y"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void otherKindsOfValuesAreRefused() {
        for (Object other : List.of(1.5, Map.of(), List.of(1), 'c')) {
            assertThatThrownBy(() -> new CustomValues(Map.of("a", other)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(CustomValues.SHAPES);
        }
    }

    @Test
    void jsonIsReadAndWrittenExactly() throws JsonProcessingException {
        String json =
                "{\"big\":1234567890123456789.123456,\"day\":\"2026-02-28\",\"flag\":false,"
                        + "\"hundred\":100,\"list\":[\"A\",\"B\"],\"text\":\"Größe\\n東\","
                        + "\"tiny\":0.000001,\"whole\":-999999999999999}";
        for (ObjectMapper mapper : MAPPERS) {
            CustomValues values = mapper.readValue(json, CustomValues.class);
            assertThat(mapper.writeValueAsString(values)).isEqualTo(json);
            JsonNode tree = mapper.valueToTree(values);
            assertThat(mapper.treeToValue(tree, CustomValues.class))
                    .as("as a merge patch reads it")
                    .isEqualTo(StrictJson.mapper().treeToValue(tree, CustomValues.class));
        }
        JsonNode tree = StrictJson.mapper().valueToTree(read(json));
        assertThat(StrictJson.mapper().treeToValue(tree, CustomValues.class)).isEqualTo(read(json));
    }

    @Test
    void numbersHaveOneSpellingHoweverTheyAreWritten() throws JsonProcessingException {
        assertThat(read("{\"n\":1e2}")).isEqualTo(read("{\"n\":100.00}"));
        assertThat(read("{\"n\":0e9}")).isEqualTo(read("{\"n\":-0.0}"));
        assertThat(read("{\"n\":null,\"l\":[]}")).isEqualTo(CustomValues.none());
        assertThat(StrictJson.mapper().writeValueAsString(read("{\"n\":1e2}")))
                .isEqualTo("{\"n\":100}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"n\":{}}", "{\"n\":[1]}", "{\"n\":[[]]}", "{\"n\":[null]}"})
    void whatNoFieldCouldHoldIsNamed(String json) {
        for (ObjectMapper mapper : MAPPERS) {
            assertThatThrownBy(() -> mapper.readValue(json, CustomValues.class))
                    .isInstanceOfSatisfying(
                            JsonMappingException.class,
                            refusal -> {
                                assertThat(refusal.getPath().getFirst().getFieldName())
                                        .isEqualTo("n");
                                assertThat(refusal.getCause()).hasMessage(CustomValues.SHAPES);
                            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "1",
                "\"x\"",
                "{\"n\":1,\"n\":2}",
                "{\"n\":1e99999}",
                "{\"n\":\"\\u0000\"}"
            })
    void strictJsonRefusesTheRest(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void hugeExponentsCostNothing() {
        CustomValues values = new CustomValues(Map.of("n", new BigDecimal("1e1000000000")));
        assertThat(
                        CustomFieldFixture.aForm(
                                        CustomFieldFixture.aField("n", CustomType.DECIMAL, false))
                                .problemsOfNew(values))
                .hasSize(1);
    }

    @Test
    void everyValueIsReadBackFromItsCell() {
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            BigDecimal number = BigDecimal.valueOf(random.nextLong(), random.nextInt(7));
            readBack(CustomType.DECIMAL, number);
            readBack(
                    CustomType.INTEGER,
                    BigDecimal.valueOf(random.nextLong(1_000_000_000_000_000L)));
            readBack(CustomType.DAY, LocalDate.ofEpochDay(random.nextInt(40_000)).toString());
        }
        readBack(CustomType.BOOLEAN, false);
        readBack(CustomType.TEXT, "a; \"b\", c");
        readBack(CustomType.LONG_TEXT, "a\nb");
        readBack(CustomType.CHOICE, "B");
        readBack(CustomType.CHOICES, List.of("A", "C"));
        assertThat(CustomValues.none().cell("f")).isNull();
    }

    private static void readBack(CustomType type, Object value) {
        CustomValues values = new CustomValues(Map.of("f", value));
        String cell = Objects.requireNonNull(values.cell("f"));
        assertThat(values.with("f", CustomFieldFixture.aField(type).parse(cell)))
                .as("%s %s", type, cell)
                .isEqualTo(values);
    }

    private static CustomValues read(String json) throws JsonProcessingException {
        return StrictJson.mapper().readValue(json, CustomValues.class);
    }
}
