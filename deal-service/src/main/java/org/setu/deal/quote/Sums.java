package org.setu.deal.quote;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.setu.deal.pricing.Priced;

/** What a quote comes to, in columns. */
@Embeddable
record Sums(
        @Column(name = "list_total", nullable = false) BigDecimal listTotal,
        @Column(nullable = false) BigDecimal net,
        @Column(nullable = false) BigDecimal tax,
        @Column(nullable = false) BigDecimal total,
        @Column(name = "discount_percent", nullable = false) BigDecimal discountPercent) {

    static Sums of(Priced priced) {
        return new Sums(
                priced.listTotal().amount(),
                priced.net().amount(),
                priced.tax().amount(),
                priced.total().amount(),
                priced.discountPercent());
    }
}
