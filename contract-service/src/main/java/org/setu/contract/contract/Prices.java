package org.setu.contract.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.setu.platform.money.Money;

/** What is paid, how soon, and when it is delivered. */
@Embeddable
public record Prices(
        @Column(nullable = false, updatable = false) String currency,
        @Column(nullable = false, updatable = false) BigDecimal net,
        @Column(nullable = false, updatable = false) BigDecimal total,
        @Column(name = "payment_days", nullable = false, updatable = false) int paymentDays,
        @Column(name = "delivery_on", updatable = false) @Nullable LocalDate deliveryOn) {

    static Prices of(Terms terms) {
        return new Prices(
                terms.total().currencyCode(),
                terms.net().amount().setScale(6),
                terms.total().amount().setScale(6),
                terms.paymentDays(),
                terms.deliveryOn());
    }

    public Money netMoney() {
        return new Money(net, Currency.getInstance(currency));
    }

    public Money totalMoney() {
        return new Money(total, Currency.getInstance(currency));
    }
}
