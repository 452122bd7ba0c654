package org.setu.client.account;

import org.jspecify.annotations.Nullable;
import org.setu.client.money.Amount;
import org.setu.platform.money.Money;

/**
 * On which terms business is done with a company.
 *
 * @param paymentDays days from the invoice until it is due; null where nothing was agreed
 * @param creditLimit up to where it is delivered to before it has paid; null where nobody set one
 */
public record Terms(@Nullable Integer paymentDays, @Nullable Money creditLimit) {

    /** One spelling per amount, so that equal ones are equal. */
    public Terms {
        creditLimit = Amount.plain(creditLimit);
    }

    /** Nothing is agreed. */
    public static Terms none() {
        return new Terms(null, null);
    }
}
