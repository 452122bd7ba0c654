package org.setu.client.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.setu.platform.money.Money;

/** A line of spending as it is kept: one currency for both amounts. */
@Embeddable
public record KeptSpending(
        @Column(nullable = false) String category,
        @Column(nullable = false) BigDecimal spending,
        @Nullable BigDecimal ownSales,
        @Column(nullable = false) String currency) {

    static KeptSpending of(Spending line) {
        Money own = line.ownSales();
        return new KeptSpending(
                line.category(),
                line.spending().amount(),
                own == null ? null : own.amount(),
                line.spending().currencyCode());
    }

    Spending line() {
        Currency in = Currency.getInstance(currency);
        return new Spending(
                category,
                new Money(spending, in),
                ownSales == null ? null : new Money(ownSales, in));
    }
}
