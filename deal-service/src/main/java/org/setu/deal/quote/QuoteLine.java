package org.setu.deal.quote;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * A line as it was priced; part of the quote, never read on its own.
 *
 * @param priceBook the code of the price book that gave the list price
 * @param listAmount all units at the list price
 * @param amount all units at the unit price
 * @param net the amount less its share of the discount on all of the offer
 */
@Embeddable
public record QuoteLine(
        @Column(name = "product_id", nullable = false) UUID productId,
        @Column(name = "product_code", nullable = false) String productCode,
        @Column(name = "product_name", nullable = false) String productName,
        @Column(nullable = false) BigDecimal quantity,
        @Column(name = "list_price", nullable = false) BigDecimal listPrice,
        @Column(name = "price_book", nullable = false) String priceBook,
        @Column(name = "unit_price", nullable = false) BigDecimal unitPrice,
        @Column(name = "list_amount", nullable = false) BigDecimal listAmount,
        @Column(nullable = false) BigDecimal amount,
        @Column(nullable = false) BigDecimal net) {}
