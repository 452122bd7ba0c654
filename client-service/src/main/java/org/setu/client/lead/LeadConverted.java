package org.setu.client.lead;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fact that a lead became a client, as other services and features hear it.
 *
 * @param accountCreated false if an account that was there was chosen
 */
public record LeadConverted(
        UUID leadId,
        UUID accountId,
        String accountName,
        boolean accountCreated,
        @Nullable UUID contactId,
        @Nullable String contactName,
        LeadSource source,
        @Nullable String campaign,
        UUID ownerId,
        Instant convertedAt) {}
