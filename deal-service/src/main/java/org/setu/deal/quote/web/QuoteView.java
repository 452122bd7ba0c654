package org.setu.deal.quote.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.deal.deal.web.DealView.Named;
import org.setu.deal.quote.QuoteState;
import org.setu.deal.quote.web.QuoteSummary.Numbered;
import org.setu.platform.money.Money;

/**
 * One version of an offer. Partners see what is offered and what it comes to; how the prices came
 * about, who approved them and the deal are absent for them.
 *
 * @param version of this record, as in the ETag
 * @param revision which version of the offer, from 1
 * @param previousId the version before
 * @param discountPercent off all of it, besides the lines' own discounts
 * @param effectiveDiscountPercent what all discounts together take off the list prices
 * @param listTotal before any discount
 * @param waterfall from the list price to the net, all lines summed by kind of step
 * @param pricedOn the day whose list prices count
 * @param allowedTransitions what can be done to it now
 */
@Schema(name = "Quote")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuoteView(
        UUID id,
        long version,
        @Schema(examples = "Q-2026-000123") String number,
        @Schema(examples = "1") int revision,
        @Nullable UUID previousId,
        QuoteState state,
        @Nullable Numbered deal,
        @Nullable Named account,
        Named owner,
        @Nullable Named author,
        @Schema(examples = "USD") String currency,
        List<QuoteLineView> lines,
        @Nullable @Schema(examples = "5") BigDecimal discountPercent,
        @Nullable @Schema(examples = "19") BigDecimal taxPercent,
        @Nullable @Schema(examples = "14.5") BigDecimal effectiveDiscountPercent,
        @Nullable Money listTotal,
        Money net,
        Money tax,
        Money total,
        @Nullable List<QuoteStepView> waterfall,
        @Nullable LocalDate pricedOn,
        LocalDate validUntil,
        @Schema(examples = "Europe/Berlin") String timeZone,
        @Schema(examples = "en") String language,
        @Schema(examples = "30") int paymentDays,
        @Nullable LocalDate deliveryOn,
        @Nullable String note,
        @Nullable List<QuoteApprovalView> approvals,
        @Nullable Sent sent,
        @Nullable Answered answer,
        @Nullable ContractOf contract,
        List<String> allowedTransitions,
        Instant createdAt,
        Instant updatedAt) {

    /** When and to whom it was sent; to whom is absent for partners. */
    @Schema(name = "QuoteSent")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Sent(
            Instant at,
            @Nullable UUID contactId,
            @Nullable String name,
            @Nullable @Schema(examples = "oeztuerk@example.org") String email) {}

    /** What the client said. */
    @Schema(name = "QuoteAnswer")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Answered(
            Instant at,
            @Nullable @Schema(examples = "p:0199a1b0-5a1e-7c3f-8f00-1c2d3e4f5a6b") String by,
            @Nullable String reason,
            @Nullable String note,
            @Nullable String evidence) {}

    /** The contract that was asked for; without a number until it is drafted. */
    @Schema(name = "ContractOfQuote")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ContractOf(
            Instant requestedAt,
            @Nullable UUID id,
            @Nullable @Schema(examples = "K-2026-000001") String number,
            @Nullable @Schema(examples = "DRAFT") String state) {}
}
