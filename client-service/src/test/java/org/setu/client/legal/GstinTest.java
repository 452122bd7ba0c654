package org.setu.client.legal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GstinTest {

    // python-stdnum's in_/gstin; Nirma University (advance ruling GUJ/GAAAR/APPEAL/2021/09).
    @ParameterizedTest
    @ValueSource(strings = {"27AAPFU0939F1ZV", "24AAATT6829N1ZY"})
    void aGenuineNumberIsAcceptedAndNoWrongDigitPasses(String number) {
        assertThat(Gstin.problemIn(number)).isEmpty();
        assertThat(Altered.inOneDigit(number))
                .hasSize(9 * 7)
                .allSatisfy(altered -> assertThat(Gstin.problemIn(altered)).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"27AAPFU0939F1ZO", "27AAPFV0939F1ZV", "28AAPFU0939F1ZV", "27APAFU0939F1ZV"})
    void aWrongCharacterIsFoundByTheCheckCharacter(String number) {
        assertThat(Gstin.problemIn(number))
                .contains("is not a GSTIN: the check character is wrong");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "27AAPFU0939F1Z", // too short
                "00AAPFU0939F1ZV", // no state
                "39AAPFU0939F1ZV", // no state
                "27AAPXU0939F1ZV", // no kind of taxpayer
                "27AAPFU0000F1ZV", // no serial number
                "27AAPFU0939F0ZV", // no registration
                "27AAPFU0939F1YV", // not Z
                "369296450896540"
            })
    void anotherFormIsRefusedWithTheRightOne(String number) {
        assertThat(Gstin.problemIn(number))
                .hasValueSatisfying(
                        problem -> assertThat(problem).contains("a GSTIN has 15 characters: "));
    }
}
