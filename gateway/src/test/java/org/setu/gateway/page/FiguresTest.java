package org.setu.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private final Figures english = new Figures(Language.EN);
    private final Figures hindi = new Figures(Language.HI);
    private final Figures russian = new Figures(Language.RU);

    @Test
    void digitsAreGroupedAsPeopleGroupThem() {
        BigDecimal number = new BigDecimal("1236755.30");
        assertThat(english.number(number)).isEqualTo("1,236,755.30");
        assertThat(hindi.number(number)).isEqualTo("12,36,755.30");
        assertThat(russian.number(number)).isEqualTo("1\u00a0236\u00a0755,30");
        assertThat(hindi.number(new BigDecimal("123456789012"))).isEqualTo("1,23,45,67,89,012");
    }

    @Test
    void smallAndNegativeNumbersStayWhatTheyAre() {
        assertThat(hindi.number(new BigDecimal("999"))).isEqualTo("999");
        assertThat(hindi.number(new BigDecimal("1000"))).isEqualTo("1,000");
        assertThat(english.number(new BigDecimal("-1234.5"))).isEqualTo("\u22121,234.5");
        assertThat(english.number(new BigDecimal("1E+3"))).isEqualTo("1,000");
        assertThat(english.money(new BigDecimal("0.00"), "EUR")).isEqualTo("0.00\u00a0EUR");
    }

    @Test
    void daysAreWrittenInTheLanguage() {
        LocalDate day = LocalDate.of(2026, 11, 4);
        assertThat(english.day(day)).isEqualTo("4 Nov 2026");
        assertThat(russian.day(day)).contains("4 нояб. 2026");
        assertThat(hindi.day(day)).contains("2026").contains("नव");
        assertThat(english.moment(Instant.parse("2026-11-04T09:05:00Z")))
                .contains("4 Nov 2026", "09:05", "UTC");
    }
}
