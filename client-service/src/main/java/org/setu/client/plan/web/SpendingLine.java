package org.setu.client.plan.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.field.Label;
import org.setu.client.field.NotNegative;
import org.setu.client.need.ProductCategory;
import org.setu.client.plan.Spending;
import org.setu.platform.money.Money;

/**
 * What the client spends in the period on one kind of product.
 *
 * @param category kept in capitals with single spaces; once in each plan
 * @param spending whoever sells it
 * @param ownSales what of it is bought from us, in the same currency
 */
record SpendingLine(
        @Schema(examples = "DELIVERY VANS") @NotNull @Label @Size(max = ProductCategory.LONGEST)
                String category,
        @NotNull @NotNegative Money spending,
        @Nullable @NotNegative Money ownSales) {

    static SpendingLine of(Spending line) {
        return new SpendingLine(line.category(), line.spending(), line.ownSales());
    }

    Spending spent() {
        return new Spending(category, spending, ownSales);
    }
}
