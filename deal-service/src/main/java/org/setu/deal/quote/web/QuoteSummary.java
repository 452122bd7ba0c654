package org.setu.deal.quote.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.deal.deal.web.DealView.Named;
import org.setu.deal.quote.Quote;
import org.setu.deal.quote.QuoteState;
import org.setu.platform.money.Money;

/**
 * A quote in a list.
 *
 * @param revision which version of the offer, from 1
 * @param deal whose offer it is; absent for partners
 */
@Schema(name = "QuoteSummary")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuoteSummary(
        UUID id,
        long version,
        @Schema(examples = "Q-2026-000123") String number,
        @Schema(examples = "1") int revision,
        QuoteState state,
        @Nullable Numbered deal,
        @Nullable Named account,
        Named owner,
        Money net,
        Money total,
        LocalDate validUntil,
        @Schema(examples = "en") String language,
        Instant createdAt,
        Instant updatedAt) {

    /** Something with a number and a name. */
    @Schema(name = "Numbered")
    public record Numbered(
            UUID id,
            @Schema(examples = "D-2026-000001") String number,
            @Schema(examples = "GTX Pro for Isdom") String name) {}

    static QuoteSummary from(Quote quote, QuoteNames names) {
        return new QuoteSummary(
                quote.id(),
                quote.version(),
                quote.number(),
                quote.revision(),
                quote.state(),
                names.deal(quote.dealId()),
                names.account(quote.accountId()),
                names.person(quote.ownerId()),
                quote.content().net(),
                quote.content().total(),
                quote.content().validUntil(),
                quote.content().language(),
                quote.createdAt(),
                quote.updatedAt());
    }
}
