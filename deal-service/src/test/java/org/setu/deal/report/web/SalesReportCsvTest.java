package org.setu.deal.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SalesReportCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
    void noTextStartsLikeAFormula(String text) {
        assertThat(SalesReportCsv.safe(text)).isEqualTo("'" + text);
    }

    @Test
    void otherTextStaysAsItIs() {
        assertThat(SalesReportCsv.safe("Central = good")).isEqualTo("Central = good");
        assertThat(SalesReportCsv.safe(null)).isEmpty();
    }
}
