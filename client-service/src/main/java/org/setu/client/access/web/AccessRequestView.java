package org.setu.client.access.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.access.AccessRequest;
import org.setu.client.access.AccessState;

/**
 * A request for access as those see it who see the account.
 *
 * @param name what the asker looked for
 * @param answeredBy who answered, as in the audit
 */
public record AccessRequestView(
        UUID id,
        long version,
        UUID accountId,
        UUID requesterId,
        String name,
        String reason,
        AccessState state,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        Instant createdAt) {

    static AccessRequestView of(AccessRequest request) {
        return new AccessRequestView(
                request.id(),
                request.version(),
                request.accountId(),
                request.requesterId(),
                request.name(),
                request.reason(),
                request.state(),
                request.answeredBy(),
                request.answeredAt(),
                request.createdAt());
    }
}
