package org.setu.client.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.setu.platform.money.Money;

class SpendingTest {

    private static Spending spending(String all, @Nullable String own) {
        return new Spending("vans", euro(all), own == null ? null : euro(own));
    }

    private static Money euro(String amount) {
        return new Money(new BigDecimal(amount), Currency.getInstance("EUR"));
    }

    @Test
    void theShareOfWalletIsOwnSalesOverSpending() {
        assertThat(spending("3000.00", "1000").share()).isEqualByComparingTo("0.3333");
        assertThat(spending("3000", "2000").share()).isEqualByComparingTo("0.6667");
        assertThat(spending("100", "150").share()).isEqualByComparingTo("1.5");
        assertThat(spending("100", "0").share()).isEqualByComparingTo("0");
        assertThat(spending("100", "0").shareMissing()).isNull();
    }

    @Test
    void withoutAFigureThereIsAReasonInsteadOfAShare() {
        assertThat(spending("100", null).share()).isNull();
        assertThat(spending("100", null).shareMissing()).isEqualTo("OWN_SALES_UNKNOWN");
        assertThat(spending("0.00", "5").share()).isNull();
        assertThat(spending("0.00", "5").shareMissing()).isEqualTo("NOTHING_SPENT");
    }

    @Test
    void whatIsSpelledDifferentlyIsEqual() {
        assertThat(spending("100.00", "5.0")).isEqualTo(spending("100", "5"));
    }
}
