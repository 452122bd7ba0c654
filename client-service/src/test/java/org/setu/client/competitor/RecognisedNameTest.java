package org.setu.client.competitor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecognisedNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Straße 9",
                "STRASSE 9",
                " straße\u00a09 ",
                "Ｓｔｒａßｅ ９",
                "Stra\u200bße9",
                "stra\u00adsse\t9"
            })
    void whatPeopleWriteDifferentlyIsOneName(String name) {
        assertThat(RecognisedName.key(name)).isEqualTo("strasse9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cafe", "Strase 9", "Straße 8", "Straße 9 GmbH"})
    void whatDiffersInLettersIsAnotherName(String name) {
        assertThat(RecognisedName.key(name)).isNotEqualTo(RecognisedName.key("Straße 9"));
        assertThat(RecognisedName.key(name)).isNotEqualTo(RecognisedName.key("Café"));
    }

    @Test
    void accentsMayBeComposedOrNot() {
        assertThat(RecognisedName.key("Cafe\u0301")).isEqualTo(RecognisedName.key("CAFÉ"));
        assertThat(RecognisedName.key("के ")).isEqualTo("के");
    }

    @Test
    void whatCannotBeSeenIsNoName() {
        assertThat(RecognisedName.key("\u200b\u2060 ")).isEmpty();
    }

    @Test
    void aKeyFitsIntoAnIndexWhateverItExpandsTo() {
        String key = RecognisedName.key("\ufdfa".repeat(200));
        assertThat(key.codePointCount(0, key.length())).isEqualTo(400);
        assertThat(RecognisedName.key("𐍈".repeat(401))).isEqualTo("𐍈".repeat(400));
    }
}
