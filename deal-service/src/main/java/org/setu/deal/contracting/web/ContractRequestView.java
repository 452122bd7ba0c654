package org.setu.deal.contracting.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.deal.contracting.RequestedContract;
import org.setu.deal.quote.Addressee;

/**
 * A contract that was asked for. Its number and state come with the quote once it is drafted.
 *
 * @param quoteNumber the quote that it is made of
 * @param quoteRevision which version of that
 */
@Schema(name = "RequestedContract")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContractRequestView(
        UUID dealId,
        UUID quoteId,
        @Schema(examples = "Q-2026-000123") String quoteNumber,
        @Schema(examples = "1") int quoteRevision,
        Instant requestedAt,
        @Schema(examples = "en") String language,
        @Nullable @Schema(examples = "SUPPLY") String templateCode,
        @Nullable UUID partnerContactId) {

    static ContractRequestView from(RequestedContract requested) {
        Addressee partner = requested.partner();
        return new ContractRequestView(
                requested.deal().id(),
                requested.quote().id(),
                requested.quote().number(),
                requested.quote().revision(),
                requested.at(),
                requested.language(),
                requested.templateCode(),
                partner == null ? null : partner.contactId());
    }
}
