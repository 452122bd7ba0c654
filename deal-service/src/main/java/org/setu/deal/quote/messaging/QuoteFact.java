package org.setu.deal.quote.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.deal.quote.Quote;
import org.setu.deal.quote.QuoteState;
import org.setu.platform.money.Money;

/** What {@code setu.deal.fact} carries of quotes: whose deal, which quote, what it comes to. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record QuoteFact(
        Instant at,
        UUID dealId,
        String dealNumber,
        String dealName,
        @Nullable Party account,
        Party owner,
        Offer quote,
        @Nullable Party by,
        @Nullable String note) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Party(UUID id, @Nullable String name) {}

    /**
     * @param version which version of the offer
     */
    record Offer(
            UUID id,
            String number,
            int version,
            QuoteState state,
            String language,
            LocalDate validUntil,
            Money net,
            BigDecimal discountPercent,
            Money total) {

        static Offer of(Quote quote) {
            return new Offer(
                    quote.id(),
                    quote.number(),
                    quote.revision(),
                    quote.state(),
                    quote.content().language(),
                    quote.content().validUntil(),
                    quote.content().net(),
                    quote.content().discountPercent(),
                    quote.content().total());
        }
    }
}
