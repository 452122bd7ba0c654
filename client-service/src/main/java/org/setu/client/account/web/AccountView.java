package org.setu.client.account.web;

import org.jspecify.annotations.Nullable;
import org.setu.client.account.Account;
import org.setu.client.account.AccountDetails;
import org.setu.client.account.AccountStatus;
import org.setu.client.account.AccountTier;
import org.setu.client.account.TeamMember;
import org.setu.client.external.ExternalId;
import org.setu.platform.money.Money;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** An account as it is shown; a parent that the caller may not see is not told. */
public record AccountView(
        UUID id,
        long version,
        String name,
        @Nullable String legalName,
        @Nullable UUID parentId,
        AccountTier tier,
        @Nullable String segment,
        AccountStatus status,
        @Nullable String country,
        @Nullable String language,
        @Nullable String timeZone,
        @Nullable Integer yearEstablished,
        @Nullable Money revenue,
        @Nullable Integer employees,
        @Nullable String website,
        List<ExternalId> externalIds,
        UUID ownerId,
        List<TeamMember> team,
        boolean archived,
        Instant createdAt,
        Instant changedAt) {

    static AccountView of(Account account, Set<UUID> visible) {
        AccountDetails details = account.details();
        UUID parent = details.parentId();
        return new AccountView(
                account.id(),
                account.version(),
                details.name(),
                details.legalName(),
                parent != null && visible.contains(parent) ? parent : null,
                details.tier(),
                details.segment(),
                details.status(),
                details.country(),
                details.language(),
                details.timeZone(),
                details.yearEstablished(),
                details.revenue(),
                details.employees(),
                details.website(),
                ExternalId.sorted(details.externalIds()),
                details.ownerId(),
                sorted(details.team()),
                account.archived(),
                account.createdAt(),
                account.changedAt());
    }

    static List<TeamMember> sorted(Collection<TeamMember> team) {
        return team.stream().sorted(Comparator.comparing(TeamMember::staffId)).toList();
    }
}
