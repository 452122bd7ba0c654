package org.setu.deal.quote.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.deal.pricing.Priced;
import org.setu.deal.quote.Quote;
import org.setu.deal.quote.QuoteDiscount;
import org.setu.deal.quote.QuoteLine;
import org.setu.deal.quote.QuoteLineDetails;
import org.setu.platform.money.Money;

/**
 * A line of a quote. Partners see what they get and what it costs, not how that came about.
 *
 * @param unitPrice of one unit after the line's own discounts
 * @param net of all units, less the line's share of the discount on all of the offer
 * @param listPrice of one unit; absent for partners
 * @param priceBook which gave the list price; absent for partners
 * @param discounts off one unit; absent for partners
 * @param waterfall from the list price to the net: its deltas sum to it; absent for partners
 */
@Schema(name = "QuoteLine")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuoteLineView(
        UUID productId,
        @Schema(examples = "GTX-PRO") String productCode,
        @Schema(examples = "GTX Pro") String productName,
        @Schema(examples = "2") BigDecimal quantity,
        Money unitPrice,
        Money net,
        @Nullable Money listPrice,
        @Nullable @Schema(examples = "LIST-2026") String priceBook,
        @Nullable List<QuoteDiscount> discounts,
        @Nullable List<QuoteStepView> waterfall) {

    static QuoteLineView forStaff(
            Quote quote, QuoteLine line, QuoteLineDetails details, Priced.Line priced) {
        return new QuoteLineView(
                line.productId(),
                line.productCode(),
                line.productName(),
                details.quantity(),
                quote.content().money(line.unitPrice()),
                quote.content().money(line.net()),
                quote.content().money(line.listPrice()),
                line.priceBook(),
                details.discounts(),
                priced.steps().stream().map(QuoteStepView::from).toList());
    }

    static QuoteLineView forPartner(Quote quote, QuoteLine line, QuoteLineDetails details) {
        return new QuoteLineView(
                line.productId(),
                line.productCode(),
                line.productName(),
                details.quantity(),
                quote.content().money(line.unitPrice()),
                quote.content().money(line.net()),
                null,
                null,
                null,
                null);
    }
}
