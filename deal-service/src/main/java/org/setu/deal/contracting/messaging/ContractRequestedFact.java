package org.setu.deal.contracting.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.deal.quote.QuoteContent;
import org.setu.deal.quote.QuoteLine;
import org.setu.platform.money.Money;

/** All that the draft of a contract needs, so that contract-service needs to ask nobody. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContractRequestedFact(
        Instant at,
        UUID dealId,
        String dealNumber,
        String dealName,
        Party account,
        Party owner,
        Party requestedBy,
        List<String> subjects,
        String language,
        @Nullable String templateCode,
        Offer quote,
        @Nullable Contact partnerContact,
        List<Line> lines,
        Money net,
        Money total,
        int paymentDays,
        @Nullable LocalDate deliveryOn) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Party(UUID id, @Nullable String name) {}

    record Offer(UUID id, String number, int version) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Contact(UUID id, String name, @Nullable String email, @Nullable String language) {}

    /**
     * @param unitPrice what was agreed for one
     * @param discountPercent from quantity times unit price to the net: the line's part of the
     *     discount on all of the offer
     */
    record Line(
            UUID productId,
            String productCode,
            String productName,
            BigDecimal quantity,
            Money unitPrice,
            BigDecimal discountPercent,
            Money net) {

        static Line of(QuoteContent content, QuoteLine line) {
            return new Line(
                    line.productId(),
                    line.productCode(),
                    line.productName(),
                    plain(line.quantity()),
                    content.money(line.unitPrice()),
                    discount(line),
                    content.money(line.net()));
        }

        private static BigDecimal discount(QuoteLine line) {
            if (line.amount().signum() == 0) {
                return BigDecimal.ZERO;
            }
            return plain(
                    line.amount()
                            .subtract(line.net())
                            .movePointRight(2)
                            .divide(line.amount(), 2, RoundingMode.HALF_UP));
        }

        private static BigDecimal plain(BigDecimal number) {
            return new BigDecimal(number.stripTrailingZeros().toPlainString());
        }
    }
}
