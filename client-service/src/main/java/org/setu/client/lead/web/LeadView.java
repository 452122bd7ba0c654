package org.setu.client.lead.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.lead.Lead;
import org.setu.client.lead.LeadDetails;
import org.setu.client.lead.LeadSource;
import org.setu.client.lead.LeadStatus;
import org.setu.platform.change.Change;

/**
 * A lead as it is shown.
 *
 * @param tradeEventId at which trade event it was met
 * @param next the states that may follow
 * @param returnOn when it is taken up again, while it needs time
 * @param qualifiedDespite why it was last qualified although something was missing
 */
public record LeadView(
        UUID id,
        long version,
        LeadStatus status,
        List<LeadStatus> next,
        LeadSource source,
        @Nullable String campaign,
        @Nullable String company,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String jobTitle,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String country,
        @Nullable String language,
        @Nullable String notes,
        @Nullable UUID tradeEventId,
        @Nullable UUID ownerId,
        @Nullable String disqualifiedBecause,
        @Nullable UUID accountId,
        @Nullable UUID contactId,
        @Nullable Instant convertedAt,
        @Nullable LocalDate returnOn,
        @Nullable Instant qualifiedAt,
        @Nullable UUID qualifiedBy,
        @Nullable String qualifiedDespite,
        Instant createdAt,
        Instant changedAt) {

    static List<Change<LeadView>> changes(List<Lead> changed) {
        return changed.stream().map(lead -> Change.of(lead.id(), of(lead), false)).toList();
    }

    static LeadView of(Lead lead) {
        LeadDetails details = lead.details();
        return new LeadView(
                lead.id(),
                lead.version(),
                lead.status(),
                lead.status().next(),
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
                lead.ownerId(),
                lead.disqualifiedBecause(),
                lead.accountId(),
                lead.contactId(),
                lead.convertedAt(),
                lead.returnOn(),
                lead.qualifiedAt(),
                lead.qualifiedBy(),
                lead.qualifiedDespite(),
                lead.createdAt(),
                lead.changedAt());
    }
}
