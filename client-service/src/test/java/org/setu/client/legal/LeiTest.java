package org.setu.client.legal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeiTest {

    // python-stdnum's test_lei.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "529900TODVLNUTNSYF94",
                "0YPKKE5F0QW6RC51HE09",
                "213800THICTTOSR1N623",
                "815600065E4EA9D08446",
                "XNIO7KHWR2WD0BP1F484"
            })
    void aGenuineNumberIsAcceptedAndNoWrongDigitPasses(String number) {
        assertThat(Lei.problemIn(number)).isEmpty();
        assertThat(Altered.inOneDigit(number))
                .isNotEmpty()
                .allSatisfy(altered ->
                        assertThat(Lei.problemIn(altered))
                                .contains("is not an LEI: the check digits are wrong"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"529900TODVLNUTNSYF9", "529900TODVLNUTNSYF9A", "529900TODVLNUTNSYF944"})
    void anotherFormIsRefusedWithTheRightOne(String number) {
        assertThat(Lei.problemIn(number))
                .hasValueSatisfying(
                        problem -> assertThat(problem).contains("an LEI has 18 letters or digits"));
    }
}
