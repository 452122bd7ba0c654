package org.setu.contract.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.setu.platform.money.Money;

class LocalFormatTest {

    /** Tildes stand for no-break spaces. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|1234567   |EUR|EUR~1,234,567.00",
                "hi|1234567   |INR|₹12,34,567.00",
                "ru|1234567   |RUB|1~234~567,00~₽",
                "hi|1234567.5 |EUR|EUR~12,34,567.50",
                "ru|1234.5    |EUR|1~234,50~EUR",
                "en|999       |USD|USD~999.00",
                "hi|99999     |INR|₹99,999.00",
                "hi|100000    |INR|₹1,00,000.00",
                "hi|12345678901|INR|₹12,34,56,78,901.00",
                "en|1234567   |JPY|JPY~1,234,567",
                "ru|0.123456  |EUR|0,123456~EUR",
                "en|-1234.5   |EUR|EUR~-1,234.50"
            })
    void moneyIsWrittenAsInTheLanguage(
            String language, String amount, String currency, String written) {
        LocalFormat format = LocalFormat.of(Language.of(language));

        assertThat(format.money(Money.of(amount, currency)).replace('\u00a0', '~'))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en|20 November 2026", "hi|20 नवंबर 2026", "ru|20 ноября 2026 г."})
    void daysAreWrittenInWords(String language, String written) {
        LocalFormat format = LocalFormat.of(Language.of(language));

        assertThat(format.day(LocalDate.of(2026, 11, 20)).replaceAll("[\u00a0\u202f]", " "))
                .isEqualTo(written);
    }

    @Test
    void numbersKeepTheirDecimals() {
        assertThat(LocalFormat.of(Language.EN).number(new BigDecimal("1234.50")))
                .isEqualTo("1,234.50");
        assertThat(LocalFormat.of(Language.RU).number(new BigDecimal("2.5"))).isEqualTo("2,5");
        assertThat(LocalFormat.of(Language.EN).moment(Instant.parse("2026-11-20T10:15:30.9Z")))
                .isEqualTo("20 November 2026, 10:15:30 UTC");
    }
}
