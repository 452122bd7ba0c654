package org.setu.deal.deal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.UUID;
import org.setu.platform.money.Money;

/** A product in a deal; part of the deal, never read on its own. */
@Embeddable
record DealLine(
        @Column(name = "product_id", nullable = false) UUID productId,
        @Column(nullable = false) BigDecimal quantity,
        @Column(nullable = false) BigDecimal amount,
        @Column(nullable = false) String currency) {

    static DealLine from(DealLineDetails details) {
        // One spelling per value, so that an unchanged line is not written again.
        return new DealLine(
                details.productId(),
                details.quantity().setScale(6),
                details.amount().amount().setScale(6),
                details.amount().currencyCode());
    }

    DealLineDetails details() {
        return new DealLineDetails(
                productId, plain(quantity), new Money(amount, Currency.getInstance(currency)));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
