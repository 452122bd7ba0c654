package org.setu.client.contact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.setu.client.account.AccountUse;
import org.setu.client.external.ExternalId;
import org.setu.platform.access.SystemWork;
import org.setu.platform.entity.VisibleIds;
import org.setu.platform.problem.ProblemException;

/** The contacts that the caller may see. */
@ApplicationScoped
public class Contacts implements PanacheRepositoryBase<Contact, UUID>, AccountUse {

    /** Whether a person belongs to the account, whoever asks. */
    @Override
    public boolean uses(UUID account) {
        return SystemWork.call(
                "use of accounts",
                () -> count("from Contact c join c.roles r where key(r) = ?1", account) > 0);
    }

    /**
     * The contact.
     *
     * @throws ProblemException (404) if there is none that the caller may see
     */
    public Contact get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("contact"));
    }

    /** The contact that another system knows by this key. */
    public Optional<Contact> by(ExternalId key) {
        return find(
                        "select c from Contact c join c.externalIds x where x.system = ?1"
                                + " and x.externalId = ?2",
                        key.system(),
                        key.externalId())
                .firstResultOptional();
    }

    /** Those of the ids that the caller may see. */
    public Set<UUID> visible(Collection<UUID> ids) {
        return VisibleIds.of(getEntityManager(), Contact.class, ids);
    }

    /** Those of the ids whom the caller may see and who work at an account. */
    public Set<UUID> at(UUID account, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        getEntityManager()
                                .createQuery(
                                        "select c.id from Contact c join c.roles r"
                                                + " where c.id in :ids and key(r) = :account",
                                        UUID.class)
                                .setParameter("ids", ids)
                                .setParameter("account", account)
                                .getResultList());
    }

    /** Those of the ids whom the caller may see. */
    public List<Contact> seen(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** People of this name at an account. */
    public List<Contact> named(String sortName, UUID account) {
        return list("sortName = ?1 and primaryAccountId = ?2", sortName, account);
    }
}
