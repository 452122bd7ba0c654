package org.setu.deal.deal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.setu.platform.money.Money;

/** How a deal ended, in columns; absent while it has not. */
@Embeddable
record Ending(
        @Column(name = "closed_on") @Nullable LocalDate closedOn,
        @Column(name = "closing_amount") @Nullable BigDecimal amount,
        @Column(name = "closing_currency") @Nullable String currency,
        @Column(name = "loss_reason") @Nullable String lossReason,
        @Nullable String competitor) {

    static Ending of(Closing end) {
        Money agreed = end.amount();
        return new Ending(
                end.closedOn(),
                agreed == null ? null : agreed.amount().setScale(6),
                agreed == null ? null : agreed.currencyCode(),
                end.lossReason(),
                end.competitor());
    }

    static @Nullable Closing closing(@Nullable Ending stored) {
        if (stored == null || stored.closedOn == null) {
            return null;
        }
        Money agreed =
                stored.amount == null || stored.currency == null
                        ? null
                        : new Money(stored.amount, Currency.getInstance(stored.currency));
        return new Closing(stored.closedOn, agreed, stored.lossReason, stored.competitor);
    }
}
