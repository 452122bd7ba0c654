package org.setu.client.tradeevent;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.setu.platform.money.Money;

/** A cost line as it is kept: the event knows the currency. */
@Embeddable
public record KeptCost(
        @Column(nullable = false) @Enumerated(EnumType.STRING) CostCategory category,
        @Column(nullable = false) BigDecimal amount,
        @Nullable String note) {

    static KeptCost of(CostLine line) {
        return new KeptCost(line.category(), line.amount().amount(), line.note());
    }

    CostLine in(String currency) {
        return new CostLine(category, new Money(amount, Currency.getInstance(currency)), note)
                .plain();
    }
}
