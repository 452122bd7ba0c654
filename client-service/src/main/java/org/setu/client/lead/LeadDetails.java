package org.setu.client.lead;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a lead, whole.
 *
 * @param tradeEventId where it was met; only of a lead whose source is such an event
 */
public record LeadDetails(
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
        @Nullable UUID tradeEventId) {

    /** What people call it: its company, or else its person. */
    String name() {
        return company != null
                ? company
                : Stream.of(givenName, familyName)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
    }
}
