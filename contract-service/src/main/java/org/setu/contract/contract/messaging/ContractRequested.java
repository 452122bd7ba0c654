package org.setu.contract.contract.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.setu.contract.contract.DraftRequest;
import org.setu.contract.contract.LineTerms;
import org.setu.contract.contract.PartnerContact;
import org.setu.contract.contract.Terms;
import org.setu.contract.language.Language;
import org.setu.contract.person.CurrentPerson;
import org.setu.contract.person.Person;
import org.setu.platform.money.Money;

/** What {@code org.setu.deal.contract-requested.v1} carries. */
@JsonIgnoreProperties(ignoreUnknown = true) // the owner may add fields at any time
record ContractRequested(
        UUID dealId,
        String dealNumber,
        String dealName,
        Person account,
        Person owner,
        Person requestedBy,
        List<String> subjects,
        Language language,
        @Nullable String templateCode,
        Quote quote,
        @Nullable PartnerContact partnerContact,
        List<Line> lines,
        Money net,
        Money total,
        int paymentDays,
        @Nullable LocalDate deliveryOn) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Quote(UUID id, String number, int version) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(
            UUID productId,
            @Nullable String productCode,
            @Nullable String productName,
            BigDecimal quantity,
            Money unitPrice,
            BigDecimal discountPercent,
            Money net) {

        LineTerms terms() {
            return new LineTerms(
                    productId,
                    Objects.requireNonNullElse(productCode, "-"),
                    Objects.requireNonNullElse(productName, "-"),
                    quantity,
                    unitPrice,
                    discountPercent,
                    net);
        }
    }

    /**
     * As a request for a draft.
     *
     * @param actor who sent it; with an own login for whom he represents, both count as authors
     */
    DraftRequest draft(@Nullable String actor) {
        Set<UUID> authors =
                Stream.concat(
                                Stream.of(requestedBy.id()),
                                CurrentPerson.ofActor(Objects.requireNonNullElse(actor, ""))
                                        .stream())
                        .collect(Collectors.toSet());
        return new DraftRequest(
                new Terms(
                        language,
                        account,
                        owner,
                        partnerContact,
                        lines.stream().map(Line::terms).toList(),
                        net,
                        total,
                        paymentDays,
                        deliveryOn),
                dealId,
                dealNumber,
                dealName,
                quote.id(),
                quote.number(),
                templateCode,
                requestedBy,
                authors,
                subjects);
    }
}
