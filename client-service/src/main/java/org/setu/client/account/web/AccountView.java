package org.setu.client.account.web;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.Account;
import org.setu.client.account.AccountDetails;
import org.setu.client.account.AccountStatus;
import org.setu.client.account.AccountTier;
import org.setu.client.account.PostalAddress;
import org.setu.client.account.Profile;
import org.setu.client.account.Reach;
import org.setu.client.account.TeamMember;
import org.setu.client.custom.CustomValues;
import org.setu.client.external.ExternalId;
import org.setu.client.legal.LegalId;
import org.setu.platform.money.Money;

/**
 * An account as it is shown; a parent that the caller may not see is not told.
 *
 * @param openedDespite why it was opened although a company like it was there
 */
public record AccountView(
        UUID id,
        long version,
        String name,
        @Nullable String legalName,
        @Nullable UUID parentId,
        AccountTier tier,
        @Nullable String segment,
        AccountStatus status,
        List<LegalId> legalIds,
        @Nullable String country,
        @Nullable String language,
        @Nullable String timeZone,
        @Nullable Integer yearEstablished,
        @Nullable Money revenue,
        @Nullable Integer employees,
        @Nullable String website,
        List<String> emails,
        List<String> phones,
        List<PostalAddress> addresses,
        @Nullable Integer paymentDays,
        @Nullable Money creditLimit,
        List<String> tags,
        List<ExternalId> externalIds,
        UUID ownerId,
        List<TeamMember> team,
        CustomValues custom,
        @Nullable String openedDespite,
        boolean archived,
        Instant createdAt,
        Instant changedAt) {

    static AccountView of(Account account, Set<UUID> visible) {
        AccountDetails details = account.details();
        Profile profile = details.profile();
        Reach reach = details.reach();
        UUID parent = details.parentId();
        return new AccountView(
                account.id(),
                account.version(),
                details.name(),
                profile.legalName(),
                parent != null && visible.contains(parent) ? parent : null,
                details.tier(),
                details.segment(),
                details.status(),
                profile.legalIds(),
                profile.country(),
                profile.language(),
                profile.timeZone(),
                profile.yearEstablished(),
                details.revenue(),
                profile.employees(),
                reach.website(),
                reach.emails(),
                reach.phones(),
                reach.addresses(),
                details.terms().paymentDays(),
                details.terms().creditLimit(),
                details.tags(),
                ExternalId.sorted(details.externalIds()),
                details.ownerId(),
                sorted(details.team()),
                details.custom(),
                account.openedDespite(),
                account.archived(),
                account.createdAt(),
                account.changedAt());
    }

    static List<TeamMember> sorted(Collection<TeamMember> team) {
        return team.stream().sorted(Comparator.comparing(TeamMember::staffId)).toList();
    }
}
