package org.setu.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class JsonDifferenceTest {

    private final JsonNode there =
            json(
                    "{'a': 1, 'list': ['x', 'y'], 'attributes': {'k': 'true', 'more': 'z'}, 'extra': 5}");

    @Test
    void seesNoDifferenceInWhatIsNotWanted() {
        assertThat(
                        JsonDifference.fields(
                                json("{'a': 1, 'list': ['y', 'x'], 'attributes': {'k': true}}"),
                                there))
                .isEmpty();
    }

    @Test
    void namesWhatDiffers() {
        assertThat(
                        JsonDifference.fields(
                                json(
                                        "{'a': 2, 'list': ['x'], 'attributes': {'k': 'false'}, 'new': 'n'}"),
                                there))
                .containsExactly("a", "list", "attributes.k", "new");
    }

    @Test
    void keepsWhatOthersAdded() {
        assertThat(JsonDifference.merged(there, json("{'a': 2, 'attributes': {'k': 'false'}}")))
                .isEqualTo(
                        json(
                                "{'a': 2, 'list': ['x', 'y'], 'attributes': {'k': 'false', 'more': 'z'}, 'extra': 5}"));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
