package org.setu.client.legal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DunsTest {

    // Dun & Bradstreet's example 15-048-3782; Apple's, from its tools for developers.
    @ParameterizedTest
    @ValueSource(strings = {"150483782", "060704780"})
    void nineDigitsAreAccepted(String number) {
        assertThat(Duns.problemIn(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"15048378", "1504837820", "15048378A", "000000000"})
    void anotherFormIsRefusedWithTheRightOne(String number) {
        assertThat(Duns.problemIn(number))
                .contains("is not a D-U-N-S number: it has 9 digits, such as 150483782");
    }
}
