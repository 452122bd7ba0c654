package org.setu.client.account;

import org.jspecify.annotations.Nullable;
import org.setu.client.external.ExternalId;

import java.util.List;
import java.util.UUID;

/** What other services are told of an account, on {@code setu.client.account}. */
public record AccountRecord(
        UUID id,
        String name,
        AccountTier tier,
        @Nullable String segment,
        @Nullable UUID parentId,
        AccountStatus status,
        @Nullable String country,
        @Nullable String language,
        @Nullable String timeZone,
        List<ExternalId> externalIds,
        UUID ownerId,
        boolean archived) {

    /** The account as it is now. */
    public static AccountRecord of(Account account) {
        AccountDetails details = account.details();
        return new AccountRecord(
                account.id(),
                details.name(),
                details.tier(),
                details.segment(),
                details.parentId(),
                details.status(),
                details.country(),
                details.language(),
                details.timeZone(),
                ExternalId.sorted(details.externalIds()),
                details.ownerId(),
                account.archived());
    }
}
