package org.setu.deal.quote;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.setu.deal.pricing.Discount;
import org.setu.platform.money.Money;

/** A discount of one line; kept beside the lines, in the order in which it was said. */
@Embeddable
record QuoteLineDiscount(
        @Column(name = "line_position", nullable = false) int line,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal amount,
        @Enumerated(EnumType.STRING) @Column(nullable = false) Discount.Basis basis,
        @Nullable String reason) {

    static QuoteLineDiscount of(int line, QuoteDiscount discount) {
        Money amount = discount.amount();
        return new QuoteLineDiscount(
                line,
                discount.percent(),
                amount == null ? null : amount.amount(),
                discount.basis(),
                discount.reason());
    }

    Discount discount() {
        return new Discount(percent, amount, basis, reason);
    }

    QuoteDiscount details(Currency currency) {
        return new QuoteDiscount(
                percent == null ? null : Numbers.plain(percent),
                amount == null ? null : new Money(amount, currency),
                basis,
                reason);
    }
}
