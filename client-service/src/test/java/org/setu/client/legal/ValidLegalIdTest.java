package org.setu.client.legal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidLegalIdTest {

    private static final String VALUE_RULE =
            "value: must be 1 to 60 characters besides spaces and separators, on one line";

    private static ValidatorFactory factory;
    private static Validator validator;

    @BeforeAll
    static void openValidator() {
        factory = Validation.buildDefaultValidatorFactory();
        validator = factory.getValidator();
    }

    @AfterAll
    static void closeValidator() {
        factory.close();
    }

    @ParameterizedTest
    @CsvSource({"VAT,DE 811 125 440", "DUNS,15-048-3782", "REGISTER,HRB 86891"})
    void aNumberThatCouldHaveBeenGivenIsValid(LegalIdType type, String value) {
        assertThat(problemsOf(type, value)).isEmpty();
    }

    @Test
    void whatIsWrongIsReportedAtTheValue() {
        assertThat(problemsOf(LegalIdType.VAT, "DE811125441"))
                .containsExactly("value: is not a VAT number of DE: the check digit is wrong");
    }

    @Test
    void whatIsLeftOutIsReportedAndNothingElse() {
        assertThat(problemsOf(null, "DE811125441")).containsExactly("type: must not be null");
        assertThat(problemsOf(LegalIdType.VAT, null)).containsExactly("value: must not be null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "\u200b",
                "1234567890123456789012345678901234567890123456789012345678901"
            })
    void textOfNoOrTooManyCharactersIsReportedOnce(String value) {
        assertThat(problemsOf(LegalIdType.VAT, value)).containsExactly(VALUE_RULE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "HRB\u00001", "HRB\u00071"})
    void aRegisterNumberIsOneLineOfText(String value) {
        assertThat(problemsOf(LegalIdType.REGISTER, value)).containsExactly(VALUE_RULE);
    }

    @Test
    void anExpressionInTheNumberIsNotEvaluated() {
        assertThat(problemsOf(LegalIdType.VAT, "${1+1}"))
                .containsExactly("value: must begin with a country code such as DE");
    }

    @SuppressWarnings("NullAway") // null is what a request leaves out
    private static List<String> problemsOf(@Nullable LegalIdType type, @Nullable String value) {
        return validator.validate(new LegalId(type, value)).stream()
                .map(violation -> violation.getPropertyPath() + ": " + violation.getMessage())
                .toList();
    }
}
