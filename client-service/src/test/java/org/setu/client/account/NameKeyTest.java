package org.setu.client.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Acme Corporation|ACME Corp.",
                "Müller & Söhne GmbH|Muller Sohne",
                "The Große Reise AG|grosse reise",
                "ООО Ромашка|Ромашка",
                "S.A. Bertrand|Bertrand",
                "東京電力株式会社|東京電力株式会社"
            })
    void namesThatDifferOnlyInSpellingHaveOneKey(String one, String other) {
        assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Acme,Acne", "Betasoloin,Betatech", "Limited,Company", "पुस्तक,पुस्तिका"})
    void otherCompaniesHaveOtherKeys(String one, String other) {
        assertThat(NameKey.of(one)).isNotEqualTo(NameKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({"'The Company', thecompany", "'& Co.', co", "'!!!', '!!!'"})
    void aNameOfNothingButALegalFormKeepsIt(String name, String key) {
        assertThat(NameKey.of(name)).isEqualTo(key);
    }
}
