package org.setu.platform.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.setu.platform.json.StrictJson;

class MoneyTest {

    @Test
    void isExactAndEqualByValue() {
        assertThat(Money.of("0.1", "EUR").plus(Money.of("0.2", "EUR")))
                .isEqualTo(Money.of("0.30", "EUR"))
                .hasSameHashCodeAs(Money.of("0.3", "EUR"));
    }

    @Test
    void writesAtLeastTheDecimalsOfTheCurrency() throws JsonProcessingException {
        assertThat(StrictJson.mapper().writeValueAsString(Money.of("1234.5", "EUR")))
                .isEqualTo("{\"amount\":\"1234.50\",\"currency\":\"EUR\"}");
        assertThat(Money.of("1234", "JPY").plainAmount()).isEqualTo("1234");
        assertThat(Money.of("0.1234", "EUR").plainAmount()).isEqualTo("0.1234");
        assertThat(Money.of("100", "JPY").plainAmount()).isEqualTo("100");
    }

    @Test
    void roundsHalfUp() {
        assertThat(Money.of("5.625", "EUR").rounded()).isEqualTo(Money.of("5.63", "EUR"));
        assertThat(Money.of("-5.625", "EUR").rounded()).isEqualTo(Money.of("-5.63", "EUR"));
    }

    @Test
    void neverMixesCurrencies() {
        assertThatThrownBy(() -> Money.of("1", "EUR").plus(Money.of("1", "INR")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("EUR")
                .hasMessageContaining("INR");
    }

    @Test
    void refusesAmountsBeyondItsBounds() {
        assertThatThrownBy(
                        () -> new Money(new BigDecimal("1e3000000"), Currency.getInstance("EUR")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.of("1.1234567", "EUR"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
