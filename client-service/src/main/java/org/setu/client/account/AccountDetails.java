package org.setu.client.account;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.custom.CustomValues;
import org.setu.client.external.ExternalId;
import org.setu.client.money.Amount;
import org.setu.platform.money.Money;

/**
 * Everything that can be said of an account, whole.
 *
 * @param segment sector or industry
 * @param revenue the client's own yearly revenue
 * @param tags words by which colleagues find it, in one order
 * @param custom what it holds in administrator-defined fields
 */
public record AccountDetails(
        String name,
        @Nullable UUID parentId,
        AccountTier tier,
        @Nullable String segment,
        AccountStatus status,
        Profile profile,
        Reach reach,
        @Nullable Money revenue,
        Terms terms,
        List<String> tags,
        Set<ExternalId> externalIds,
        UUID ownerId,
        Set<TeamMember> team,
        CustomValues custom) {

    /** One spelling and one order, so that equal ones are equal. */
    public AccountDetails {
        revenue = Amount.plain(revenue);
        tags = tags.stream().distinct().sorted().toList();
    }

    /** A prospect of whom little is known yet. */
    public static AccountDetails prospect(
            String name, Profile profile, UUID ownerId, CustomValues custom) {
        return new AccountDetails(
                name,
                null,
                AccountTier.STANDARD,
                null,
                AccountStatus.PROSPECT,
                profile,
                Reach.unknown(),
                null,
                Terms.none(),
                List.of(),
                Set.of(),
                ownerId,
                Set.of(),
                custom);
    }

    /** The same, with one colleague more, unless he is there already. */
    public AccountDetails with(TeamMember member) {
        if (team.stream().anyMatch(there -> there.staffId().equals(member.staffId()))) {
            return this;
        }
        return with(externalIds, plus(team, member));
    }

    /** The same, known to another system by this key too. */
    public AccountDetails with(ExternalId key) {
        return with(plus(externalIds, key), team);
    }

    private AccountDetails with(Set<ExternalId> keys, Set<TeamMember> colleagues) {
        return new AccountDetails(
                name,
                parentId,
                tier,
                segment,
                status,
                profile,
                reach,
                revenue,
                terms,
                tags,
                keys,
                ownerId,
                colleagues,
                custom);
    }

    private static <T> Set<T> plus(Collection<T> there, T one) {
        Set<T> all = new HashSet<>(there);
        all.add(one);
        return Set.copyOf(all);
    }
}
