package org.setu.client.activity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.setu.client.account.AccountUse;
import org.setu.client.contact.ContactUse;
import org.setu.client.lead.LeadUse;
import org.setu.platform.access.SystemWork;
import org.setu.platform.entity.VisibleIds;
import org.setu.platform.problem.ProblemException;

/** The activities that the caller may see. */
@ApplicationScoped
public class Activities
        implements PanacheRepositoryBase<Activity, UUID>, AccountUse, LeadUse, ContactUse {

    /** When somebody last had to do with a person. */
    record LastContact(UUID contact, Instant at) {}

    /** Whether something was done for the account, whoever asks. */
    @Override
    public boolean uses(UUID account) {
        return SystemWork.call("use of accounts", () -> count("accountId", account) > 0);
    }

    /** Whether something was done for the lead, whoever asks. */
    @Override
    public boolean usesLead(UUID lead) {
        return SystemWork.call("use of leads", () -> count("leadId", lead) > 0);
    }

    /** Whether the person took part in something, whoever asks. */
    @Override
    public boolean usesContact(UUID contact) {
        return SystemWork.call(
                "use of contacts", () -> count("array_contains(contacts, ?1)", contact) > 0);
    }

    /** When each person at an account last took part in something that was done. */
    public Map<UUID, Instant> lastContacts(UUID account) {
        return getEntityManager()
                .createQuery(
                        "select c, max(a.occursAt) from Activity a join lateral unnest(a.contacts) c"
                                + " where a.accountId = :account and a.state = DONE group by c",
                        LastContact.class)
                .setParameter("account", account)
                .getResultStream()
                .collect(Collectors.toMap(LastContact::contact, LastContact::at));
    }

    /** When the next contact with each of some accounts is planned: neither tasks nor notes. */
    public Map<UUID, Instant> plannedContacts(Collection<UUID> accounts) {
        return getEntityManager()
                .createQuery(
                        "select a.accountId as account, min(a.occursAt) as at from Activity a"
                                + " where a.accountId in :accounts and a.state = PLANNED"
                                + " and a.type not in (TASK, NOTE) group by a.accountId",
                        Tuple.class)
                .setParameter("accounts", accounts)
                .getResultStream()
                .collect(
                        Collectors.toMap(
                                row -> row.get("account", UUID.class),
                                row -> row.get("at", Instant.class)));
    }

    /**
     * The activity.
     *
     * @throws ProblemException (404) if there is none that the caller may see
     */
    public Activity get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("activity"));
    }

    /** Those of the ids that the caller may see. */
    public Set<UUID> visible(Collection<UUID> ids) {
        return VisibleIds.of(getEntityManager(), Activity.class, ids);
    }

    /** Those whose owners are to be told of them by now, the earliest first. */
    List<UUID> toRemind(Instant now, int most) {
        return getEntityManager()
                .createQuery(
                        "select a.id from Activity a where a.state = PLANNED and a.remindedAt is null"
                                + " and a.remindAt <= :now order by a.remindAt, a.id",
                        UUID.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** What was done for a lead belongs to the account that it became; nothing is lost of it. */
    void follow(UUID lead, UUID account, UUID unit) {
        getEntityManager()
                .createQuery(
                        "update versioned Activity a set a.accountId = :account,"
                                + " a.visibilityUnit = :unit where a.leadId = :lead")
                .setParameter("account", account)
                .setParameter("unit", unit)
                .setParameter("lead", lead)
                .executeUpdate();
    }
}
