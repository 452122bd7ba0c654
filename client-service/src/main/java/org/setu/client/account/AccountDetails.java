package org.setu.client.account;

import org.jspecify.annotations.Nullable;
import org.setu.client.external.ExternalId;
import org.setu.platform.money.Money;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

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
