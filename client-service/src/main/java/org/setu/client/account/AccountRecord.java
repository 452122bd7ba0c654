package org.setu.client.account;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.external.ExternalId;
import org.setu.client.legal.LegalId;
import org.setu.platform.money.Money;

/** What other services are told of an account, on {@code setu.client.account}. */
public record AccountRecord(
        UUID id,
        String name,
        AccountTier tier,
        @Nullable String segment,
        @Nullable UUID parentId,
        AccountStatus status,
        @Nullable String legalName,
        List<LegalId> legalIds,
        @Nullable String country,
        @Nullable String language,
        @Nullable String timeZone,
        List<PostalAddress> addresses,
        @Nullable Integer paymentDays,
        @Nullable Money creditLimit,
        List<String> tags,
        List<ExternalId> externalIds,
        UUID ownerId,
        boolean archived) {

    /** The account as it is now. */
    public static AccountRecord of(Account account) {
        AccountDetails details = account.details();
        Profile profile = details.profile();
        return new AccountRecord(
                account.id(),
                details.name(),
                details.tier(),
                details.segment(),
                details.parentId(),
                details.status(),
                profile.legalName(),
                profile.legalIds(),
                profile.country(),
                profile.language(),
                profile.timeZone(),
                details.reach().addresses(),
                details.terms().paymentDays(),
                details.terms().creditLimit(),
                details.tags(),
                ExternalId.sorted(details.externalIds()),
                details.ownerId(),
                account.archived());
    }
}
