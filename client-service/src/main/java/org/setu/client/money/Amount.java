package org.setu.client.money;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.setu.platform.money.Money;

/** Money in two columns; both are null where there is none. */
@Embeddable
public record Amount(@Nullable BigDecimal amount, @Nullable String currency) {

    /** Of some money; null of none. */
    public static @Nullable Amount of(@Nullable Money money) {
        return money == null ? null : new Amount(money.amount(), money.currencyCode());
    }

    /** The money in it, in one spelling. */
    public static @Nullable Money money(@Nullable Amount of) {
        return of == null || of.amount() == null || of.currency() == null
                ? null
                : plain(new Money(of.amount(), Currency.getInstance(of.currency())));
    }

    /** One spelling per amount, so that equal ones are equal. */
    public static @Nullable Money plain(@Nullable Money money) {
        return money == null
                ? null
                : new Money(money.amount().stripTrailingZeros(), money.currency());
    }
}
