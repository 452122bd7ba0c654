package org.setu.client.lead.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.field.CountryCode;
import org.setu.client.field.Label;
import org.setu.client.field.LanguageTag;
import org.setu.client.field.MailAddress;
import org.setu.client.field.PhoneNumber;
import org.setu.client.lead.Lead;
import org.setu.client.lead.LeadDetails;
import org.setu.client.lead.LeadSource;

/**
 * A lead as its users describe it; a company or a person's name is required.
 *
 * @param tradeEventId at which trade event it was met; with the source EXHIBITION only
 * @param ownerId who works on it; only when it is taken in, later by {@code /assign}
 */
public record LeadRequest(
        @NotNull LeadSource source,
        @Schema(examples = "Spring fair") @Nullable @Label String campaign,
        @Schema(examples = "Große Reise") @Nullable @Label String company,
        @Schema(examples = "Jürgen") @Nullable @Label String givenName,
        @Schema(examples = "Öztürk") @Nullable @Label String familyName,
        @Schema(examples = "Head of Purchasing") @Nullable @Label String jobTitle,
        @Schema(examples = "info@example.org") @Nullable @MailAddress String email,
        @Schema(examples = "+4930123456") @Nullable @PhoneNumber String phone,
        @Schema(examples = "DE") @Nullable @CountryCode String country,
        @Schema(examples = "de") @Nullable @LanguageTag String language,
        @Schema(examples = "Asked for a price list") @Nullable @Size(max = 4000) String notes,
        @Nullable UUID tradeEventId,
        @Nullable UUID ownerId) {

    static LeadRequest of(Lead lead) {
        LeadDetails details = lead.details();
        return new LeadRequest(
                details.source(),
                details.campaign(),
                details.company(),
                details.givenName(),
                details.familyName(),
                details.jobTitle(),
                details.email(),
                details.phone(),
                details.country(),
                details.language(),
                details.notes(),
                details.tradeEventId(),
                lead.ownerId());
    }

    /** Everything said. */
    public LeadDetails details() {
        return new LeadDetails(
                source,
                campaign,
                company,
                givenName,
                familyName,
                jobTitle,
                email,
                phone,
                country,
                language,
                notes,
                tradeEventId);
    }
}
