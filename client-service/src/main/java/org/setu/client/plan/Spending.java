package org.setu.client.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.setu.client.money.Amount;
import org.setu.client.need.ProductCategory;
import org.setu.platform.money.Money;

/**
 * What the client spends in the plan's period on one kind of product, whoever sells it.
 *
 * @param category in the spelling of {@link ProductCategory}
 * @param spending all of it
 * @param ownSales what of it is bought from us, in the same currency; null if unknown
 */
public record Spending(String category, Money spending, @Nullable Money ownSales) {

    private static final int PLACES = 4;

    /** One spelling, so that equal ones are equal. */
    public Spending {
        category = ProductCategory.of(category);
        Money plain = Amount.plain(spending);
        spending = plain == null ? spending : plain;
        ownSales = Amount.plain(ownSales);
    }

    /**
     * Share of wallet: own sales / spending, to four places (HALF_UP); above 1 if we sell more than
     * the client was believed to spend. Null without own sales or if nothing is spent.
     */
    public @Nullable BigDecimal share() {
        if (ownSales == null || spending.amount().signum() == 0) {
            return null;
        }
        return ownSales.amount().divide(spending.amount(), PLACES, RoundingMode.HALF_UP);
    }

    /** Why there is no share; null if there is one. */
    public @Nullable String shareMissing() {
        if (ownSales == null) {
            return "OWN_SALES_UNKNOWN";
        }
        return spending.amount().signum() == 0 ? "NOTHING_SPENT" : null;
    }
}
