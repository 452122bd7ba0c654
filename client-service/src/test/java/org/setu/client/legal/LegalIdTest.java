package org.setu.client.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class LegalIdTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VAT|' de 811 125 440 '|DE811125440",
                "VAT|DE-811.125/440|DE811125440",
                "VAT|ＤＥ８１１１２５４４０|DE811125440",
                "VAT|DE\u00a0811\u2009125\u202f440|DE811125440",
                "VAT|\u200bDE811\u200b125\ufeff440\u00ad|DE811125440",
                "VAT|DE\u2011811\u2013125\u2212440|DE811125440",
                "VAT|CHE-113.042.942 MWST|CHE113042942",
                "VAT|CHE-113.042.942 TVA|CHE113042942",
                "VAT|che-113.042.942 iva|CHE113042942",
                "VAT|NO 965 920 358 MVA|NO965920358",
                "VAT|CHE-113.042.942 VAT|CHE113042942VAT",
                "VAT|DE811125440MWST|DE811125440MWST",
                "GSTIN|27 aapfu0939f 1zv|27AAPFU0939F1ZV",
                "INN|77 07 083893|7707083893",
                "LEI|5299-00TO-DVLN-UTNS-YF94|529900TODVLNUTNSYF94",
                "DUNS|15-048-3782|150483782",
                "REGISTER|'  HRB \t 86891 '|HRB 86891",
                "REGISTER|\u00a0HRB\u00a086891\u2003|HRB 86891",
                "REGISTER|Amtsgericht Köln, HRB-86/891 b|Amtsgericht Köln, HRB-86/891 b"
            })
    void aNumberHasOneSpelling(LegalIdType type, String written, String normalised) {
        LegalId id = new LegalId(type, written);
        assertThat(id.value()).isEqualTo(normalised);
        assertThat(new LegalId(type, id.value())).isEqualTo(id);
    }

    @Test
    void theTurkishLetterIsNoObstacle() {
        assertThat(new LegalId(LegalIdType.VAT, "fi 0245904-2").value()).isEqualTo("FI02459042");
    }

    @ParameterizedTest
    @CsvSource({
        "VAT,DE811125440",
        "GSTIN,27AAPFU0939F1ZV",
        "INN,7707083893",
        "LEI,529900TODVLNUTNSYF94",
        "DUNS,150483782",
        "REGISTER,HRB 86891"
    })
    void eachTypeAcceptsItsOwnNumbers(LegalIdType type, String number) {
        assertThat(new LegalId(type, number).problem()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "REGISTER")
    void eachTypeButTheRegisterRefusesOtherText(LegalIdType type) {
        assertThat(new LegalId(type, "HRB 86891").problem()).isPresent();
    }

    @Test
    void theOrderIsByTypeAndThenByNumber() {
        LegalId register = new LegalId(LegalIdType.REGISTER, "A 1");
        LegalId german = new LegalId(LegalIdType.VAT, "DE811125440");
        LegalId austrian = new LegalId(LegalIdType.VAT, "ATU14243102");
        assertThat(LegalId.sorted(List.of(register, german, austrian)))
                .containsExactly(austrian, german, register);
    }
}
