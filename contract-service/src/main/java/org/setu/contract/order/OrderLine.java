package org.setu.contract.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.UUID;
import org.setu.contract.contract.LineTerms;
import org.setu.platform.money.Money;

/**
 * A product in an order; part of the order, never read on its own.
 *
 * @param price of one, after the contract's discount
 */
@Embeddable
public record OrderLine(
        @Column(name = "product_id", nullable = false) UUID productId,
        @Column(name = "product_code", nullable = false) String productCode,
        @Column(name = "product_name", nullable = false) String productName,
        @Column(nullable = false) BigDecimal quantity,
        @Column(nullable = false) BigDecimal delivered,
        @Column(nullable = false) BigDecimal price,
        @Column(nullable = false) String currency) {

    /** At the contract's price: what its line comes to, for each of its pieces. */
    static OrderLine of(LineTerms agreed, BigDecimal quantity) {
        return new OrderLine(
                agreed.productId(),
                agreed.productCode(),
                agreed.productName(),
                quantity.setScale(6),
                BigDecimal.ZERO.setScale(6),
                agreed.net().amount().divide(agreed.quantity(), 6, RoundingMode.HALF_UP),
                agreed.net().currencyCode());
    }

    OrderLine deliver(BigDecimal more) {
        return new OrderLine(
                productId,
                productCode,
                productName,
                quantity,
                delivered.add(more).setScale(6),
                price,
                currency);
    }

    BigDecimal open() {
        return quantity.subtract(delivered);
    }

    boolean complete() {
        return open().signum() == 0;
    }

    public Money unitPrice() {
        return new Money(price, Currency.getInstance(currency));
    }

    BigDecimal amount() {
        return price.multiply(quantity).setScale(6, RoundingMode.HALF_UP);
    }

    public Money net() {
        return new Money(amount(), Currency.getInstance(currency)).rounded();
    }
}
