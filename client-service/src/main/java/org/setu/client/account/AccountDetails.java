package org.setu.client.account;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.external.ExternalId;
import org.setu.platform.money.Money;

/**
 * Everything that can be said of an account, whole.
 *
 * @param revenue the client's own yearly revenue
 * @param yearEstablished year of the Gregorian calendar
 */
public record AccountDetails(
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
        Set<ExternalId> externalIds,
        UUID ownerId,
        Set<TeamMember> team) {

    /** One spelling per amount, so that equal ones are equal. */
    public AccountDetails {
        if (revenue != null) {
            revenue = new Money(revenue.amount().stripTrailingZeros(), revenue.currency());
        }
    }

    /** The same, with one colleague more, unless he is there already. */
    public AccountDetails with(TeamMember member) {
        if (team.stream().anyMatch(there -> there.staffId().equals(member.staffId()))) {
            return this;
        }
        Set<TeamMember> more = new HashSet<>(team);
        more.add(member);
        return new AccountDetails(
                name,
                legalName,
                parentId,
                tier,
                segment,
                status,
                country,
                language,
                timeZone,
                yearEstablished,
                revenue,
                employees,
                website,
                externalIds,
                ownerId,
                Set.copyOf(more));
    }

    /** The same, known to another system by this key too. */
    public AccountDetails with(ExternalId key) {
        Set<ExternalId> keys = new HashSet<>(externalIds);
        keys.add(key);
        return new AccountDetails(
                name,
                legalName,
                parentId,
                tier,
                segment,
                status,
                country,
                language,
                timeZone,
                yearEstablished,
                revenue,
                employees,
                website,
                Set.copyOf(keys),
                ownerId,
                team);
    }
}
