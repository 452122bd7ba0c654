package org.setu.client.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InnTest {

    // python-stdnum's test_ru_inn and ru/inn; Sberbank and Gazprom (their sites).
    @ParameterizedTest
    @ValueSource(
            strings = {
                "7707083893",
                "7736050003",
                "0108003670",
                "8614008550",
                "7728127936",
                "005826107187",
                "123456789047"
            })
    void aGenuineNumberIsAcceptedAndHardlyAWrongDigitPasses(String number) {
        assertThat(Inn.problemIn(number)).isEmpty();
        List<String> altered = Altered.inOneDigit(number);
        long refused = altered.stream().filter(n -> Inn.problemIn(n).isPresent()).count();
        assertThat(refused).isGreaterThanOrEqualTo(altered.size() * 9L / 10).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7707083894", "1234567895", "123456789037", "123456789048"})
    void aWrongCheckDigitIsRefused(String number) {
        assertThat(Inn.problemIn(number)).contains("is not an INN: the check digit is wrong");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"770708389", "77070838931", "7707083893A", "0000000000", "000000000000"})
    void anotherFormIsRefusedWithTheRightOne(String number) {
        assertThat(Inn.problemIn(number))
                .hasValueSatisfying(
                        problem -> assertThat(problem).contains("10 digits for an organisation"));
    }
}
