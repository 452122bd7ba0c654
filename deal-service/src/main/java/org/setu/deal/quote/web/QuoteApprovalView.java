package org.setu.deal.quote.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.deal.approval.Participants;
import org.setu.deal.deal.web.DealView.Named;
import org.setu.deal.quote.ApprovalState;
import org.setu.deal.quote.QuoteApproval;

/**
 * A question whether a quote may be sent, and the answer.
 *
 * @param discountPercent against list prices, as it was then
 * @param askedFor whom the asking person represented
 * @param decidedFor whom the deciding person represented
 */
@Schema(name = "QuoteApproval")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuoteApprovalView(
        ApprovalState state,
        @Schema(examples = "18") BigDecimal discountPercent,
        Instant askedAt,
        Named askedBy,
        @Nullable Named askedFor,
        @Nullable Instant decidedAt,
        @Nullable Named decidedBy,
        @Nullable Named decidedFor,
        @Nullable String note) {

    static QuoteApprovalView from(QuoteApproval approval, QuoteNames names) {
        Participants decided = approval.decided();
        return new QuoteApprovalView(
                approval.state(),
                approval.discountPercent(),
                approval.askedAt(),
                names.person(approval.asked().actor()),
                names.personOrNull(approval.asked().represented()),
                approval.decidedAt(),
                decided == null ? null : names.person(decided.actor()),
                decided == null ? null : names.personOrNull(decided.represented()),
                approval.note());
    }
}
