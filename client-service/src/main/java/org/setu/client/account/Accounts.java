package org.setu.client.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.external.ExternalId;
import org.setu.platform.entity.VisibleIds;
import org.setu.platform.problem.ProblemException;

/** The accounts that the caller may see. */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, UUID> {

    /** An account's place: enough to derive who sees it. */
    public record Place(UUID id, @Nullable UUID parentId, UUID ownerId) {}

    /** One that may be meant, and what it shares with others. */
    record Sharing(UUID id, String name, @Nullable String country, List<String> keys) {}

    /** So many are compared; whoever shares a key with more is told of these. */
    private static final int MOST_COMPARED = 50;

    /**
     * The account.
     *
     * @throws ProblemException (404) if there is none that the caller may see
     */
    public Account get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("account"));
    }

    /**
     * Checks a reference from a request.
     *
     * @throws ProblemException (400) if it names no account that the caller may see
     */
    public void requireVisible(String pointer, @Nullable UUID id) {
        if (id != null && findByIdOptional(id).isEmpty()) {
            throw ProblemException.invalid(pointer, "names no account");
        }
    }

    /** The account that another system knows by this key. */
    public Optional<Account> by(ExternalId key) {
        return find(
                        "select a from Account a join a.externalIds x where x.system = ?1"
                                + " and x.externalId = ?2",
                        key.system(),
                        key.externalId())
                .firstResultOptional();
    }

    /** The account of this name, if exactly one has it. */
    public Optional<Account> named(String name) {
        List<Account> found = list("name", name);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Those of the ids that the caller may see. */
    public Set<UUID> visible(Collection<UUID> ids) {
        return VisibleIds.of(getEntityManager(), Account.class, ids);
    }

    /** An account and all below it that the caller sees; one query. */
    public List<UUID> withSubsidiaries(UUID account) {
        return getEntityManager()
                .createQuery(
                        "with below as (select a.id as id from Account a where a.id = :top"
                                + " union all select c.id as id from Account c"
                                + " join below b on c.parentId = b.id)"
                                + " select b.id from below b",
                        UUID.class)
                .setParameter("top", account)
                .getResultList();
    }

    /** Accounts that share one of these keys of {@link Likeness}. */
    List<Sharing> sharing(List<String> keys) {
        return getEntityManager()
                .createQuery(
                        "select a.id, a.name, a.profile.country, a.likenessKeys from Account a where"
                                + " cast(sql('? && string_to_array(?, chr(10))', a.likenessKeys, :keys)"
                                + " as boolean) = true and a.archived = false order by a.id",
                        Sharing.class)
                .setParameter("keys", String.join("\n", keys))
                .setMaxResults(MOST_COMPARED)
                .getResultList();
    }

    Optional<Place> place(UUID id) {
        return places("a.id in :ids", List.of(id)).stream().findFirst();
    }

    List<Place> placesBelow(Collection<UUID> parents) {
        return parents.isEmpty() ? List.of() : places("a.parentId in :ids", parents);
    }

    List<UUID> ownedBy(UUID staff) {
        return getEntityManager()
                .createQuery("select a.id from Account a where a.ownerId = :staff", UUID.class)
                .setParameter("staff", staff)
                .getResultList();
    }

    List<UUID> teamOf(UUID account) {
        return getEntityManager()
                .createQuery(
                        "select t.staffId from Account a join a.team t where a.id = :id",
                        UUID.class)
                .setParameter("id", account)
                .getResultList();
    }

    private List<Place> places(String condition, Collection<UUID> ids) {
        return getEntityManager()
                .createQuery(
                        "select a.id, a.parentId, a.ownerId from Account a where " + condition,
                        Place.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
