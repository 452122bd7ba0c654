package org.setu.client.segment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.AccountStatus;
import org.setu.client.account.AccountTier;

/** An account has entered or left a segment that lives. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MembershipChanged(
        UUID segmentId, String segmentName, Change change, AccountInBrief account, Instant at) {

    enum Change {
        ENTERED,
        LEFT
    }

    /** What whoever turns to the account must know of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AccountInBrief(
            UUID id,
            String name,
            AccountTier tier,
            AccountStatus status,
            @Nullable String country,
            @Nullable String language,
            @Nullable String timeZone,
            UUID ownerId) {}
}
