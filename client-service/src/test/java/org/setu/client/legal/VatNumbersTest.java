package org.setu.client.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VatNumbersTest {

    private static final String CHECK_DIGIT = "the check digit is wrong";

    static Stream<String> genuine() {
        return GenuineVatNumbers.byCountry().values().stream().flatMap(List::stream);
    }

    @ParameterizedTest
    @EnumSource
    void ofEachCountryThereAreTwoGenuineNumbers(VatCountry country) {
        assertThat(GenuineVatNumbers.of(country)).doesNotHaveDuplicates().hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @MethodSource("genuine")
    void aGenuineNumberIsAccepted(String number) {
        assertThat(VatNumbers.problemIn(number)).isEmpty();
    }

    // Of persons, departments and branches, and Dutch ones of 2020, from the same lists and from
    // python-stdnum's test_bg_vat and lv/pvn. Three are made for want of a genuine one:
    // CZ8503150030 has a check digit 0 that stands for 10, LV32012345678 tells no day of birth, and
    // ESA2818466A has the letter that the VIES rules have for the digit 1.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "BG7501020018",
                "BG8001010008",
                "BG7523169263",
                "BG7111042925",
                "BG7153849522",
                "CZ640903926",
                "CZ654123789",
                "CZ682127228",
                "CZ6956220612",
                "CZ7360285163",
                "CZ8058012314",
                "CZ6011270177",
                "CZ7652046248",
                "CZ8503150030",
                "CZ450331450",
                "ESX2482300W",
                "ESA2818466A",
                "GB242338087388",
                "GBGD100",
                "GBHA501",
                "LV16117519997",
                "LV32012345678",
                "NL001162938B28",
                "NL001452330B47",
                "XIGD499"
            })
    void numbersOfOtherKindsAreAccepted(String number) {
        assertThat(VatNumbers.problemIn(number)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "AT", "BE", "CH", "CY", "DE", "DK", "EE", "ES", "FI", "HR", "HU", "IE", "IT", "LU",
                "MT", "NO", "PL", "SI", "SK"
            })
    void whereTheAlgorithmFindsThemNoWrongDigitPasses(VatCountry country) {
        assertThat(GenuineVatNumbers.of(country))
                .flatMap(Altered::inOneDigit)
                .isNotEmpty()
                .allSatisfy(altered -> assertThat(VatNumbers.problemIn(altered)).isPresent());
    }

    /** The last place that is checked is given; some algorithms miss a few wrong digits. */
    @ParameterizedTest
    @CsvSource({
        "BG,10", "CZ,9", "EL,10", "FR,12", "GB,10", "LT,10", "LV,12", "NL,10", "PT,10", "RO,7",
        "SE,11", "XI,10"
    })
    void elsewhereAtLeastNineteenOfTwentyWrongDigitsAreFound(VatCountry country, int last) {
        List<String> altered =
                GenuineVatNumbers.of(country).stream()
                        .flatMap(number ->
                                Altered.inOneDigit(number, 2, Math.min(last, number.length() - 1))
                                        .stream())
                        .toList();
        long refused = altered.stream().filter(n -> VatNumbers.problemIn(n).isPresent()).count();
        assertThat(refused).isGreaterThanOrEqualTo(altered.size() * 19L / 20).isPositive();
    }

    // Genuine numbers with a wrong digit, most of them from python-stdnum's test_eu_vat.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATU14343102",
                "ATU15169209",
                "BE0793013186",
                "BG131172009",
                "BG147147471",
                "BG1037735942",
                "CY10246672F",
                "CY10009489A",
                "CZ25557481",
                "CZ48207726",
                "CZ640913926",
                "CZ8603150040",
                "CZ7360285164",
                "GB242338088388",
                "LV16117519998",
                "NL001162938B29",
                "NL001162939B28",
                "LU22221267",
                "ESQ08180010",
                "FR86404833049",
                "GB001000036",
                "MT10396454",
                "PL5211355117",
                "CZ8058018314",
                "DE125014855",
                "DE246495415",
                "DK11965658",
                "EE100941558",
                "ES54362415K",
                "ESA48951310",
                "ESX2322300W",
                "EL094068733",
                "EL094013834",
                "FR04409414264",
                "FRK7399859312",
                "FRL7399859412",
                "GB802311781",
                "HR33392005962",
                "IE4731823H",
                "IE8D79729I",
                "LV40003189715",
                "LV10103241337",
                "SK1078449164",
                "XI802311781"
            })
    void aMangledNumberIsRefused(String number) {
        assertThat(VatNumbers.problemIn(number)).isPresent();
    }

    @Test
    void aWrongCheckDigitIsSaidToBeWrong() {
        assertThat(VatNumbers.problemIn("DE125014855"))
                .contains("is not a VAT number of DE: the check digit is wrong");
    }

    @ParameterizedTest
    @EnumSource
    void aWrongFormIsToldWithTheRightOne(VatCountry country) {
        assertThat(VatNumbers.problemIn(country + "1234567890123456"))
                .hasValueSatisfying(problem ->
                        assertThat(problem)
                                .startsWith("is not a VAT number of " + country)
                                .contains("after " + country + " come ")
                                .contains("digit")
                                .doesNotContain(CHECK_DIGIT));
        assertThat(VatNumbers.problemIn(country.name())).isPresent();
    }

    // Forms that the tax offices do not give, partly from python-stdnum's tests.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATU1515B209", "BE0105475325", "BE468561072", "CY12259033P", "CZ95123891",
                "CZ6013270177", "CZ431237740", "DE011125440", "DK01462180", "ESO1234567L",
                "GBGD500", "GBHA499", "IT00687129980", "LT100001509922", "LV16137519997",
                "MT03888005", "NL009122746B00", "NL009122746C01", "RO1", "SE202100500000",
                "SE202100500095", "SK2010237945"
            })
    void aFormThatIsNotGivenIsRefusedAsSuch(String number) {
        assertThat(VatNumbers.problemIn(number))
                .hasValueSatisfying(problem -> assertThat(problem).contains(" come "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EL000000000", "FI00000000", "HU00000000", "LU00000000", "GB000000000"})
    void zerosAreNoNumberThoughTheirCheckDigitIsRight(String number) {
        assertThat(VatNumbers.problemIn(number)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"811125440", "D811125440", "1", "ДЕ811125440", "${1+1}", "D"})
    void aNumberWithoutCountryCodeIsAskedForIt(String number) {
        assertThat(VatNumbers.problemIn(number))
                .contains("must begin with a country code such as DE");
    }

    @Test
    void anUnknownCountryCodeIsRefusedWithTheKnownOnes() {
        assertThat(VatNumbers.problemIn("QQ124567"))
                .hasValueSatisfying(problem ->
                        assertThat(problem)
                                .startsWith("must begin with one of the country codes AT, ")
                                .contains(" EL, ", " XI, ")
                                .endsWith("not QQ"));
    }

    @Test
    void greeceIsToldItsPrefix() {
        assertThat(VatNumbers.problemIn("GR094012834"))
                .contains("must begin with EL, which VAT numbers of Greece have instead of GR");
    }
}
