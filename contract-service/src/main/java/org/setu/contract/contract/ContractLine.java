package org.setu.contract.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.UUID;
import org.setu.platform.money.Money;

/** A product in the table of prices; part of the contract, fixed when it is drafted. */
@Embeddable
public record ContractLine(
        @Column(name = "product_id", nullable = false) UUID productId,
        @Column(name = "product_code", nullable = false) String productCode,
        @Column(name = "product_name", nullable = false) String productName,
        @Column(nullable = false) BigDecimal quantity,
        @Column(name = "unit_price", nullable = false) BigDecimal unitPriceAmount,
        @Column(name = "discount_percent", nullable = false) BigDecimal discountPercent,
        @Column(name = "net", nullable = false) BigDecimal netAmount,
        @Column(nullable = false) String currency) {

    static ContractLine from(LineTerms line) {
        // One spelling per value, so that an unchanged line is not written again.
        return new ContractLine(
                line.productId(),
                line.productCode(),
                line.productName(),
                line.quantity().setScale(6),
                line.unitPrice().amount().setScale(6),
                line.discountPercent().setScale(6),
                line.net().amount().setScale(6),
                line.net().currencyCode());
    }

    /** The line as it was agreed. */
    public LineTerms terms() {
        Currency money = Currency.getInstance(currency);
        return new LineTerms(
                productId,
                productCode,
                productName,
                plain(quantity),
                new Money(unitPriceAmount, money),
                plain(discountPercent),
                new Money(netAmount, money));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
