package org.setu.client.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.setu.client.account.AccountUse;
import org.setu.client.contact.ContactUse;
import org.setu.platform.access.SystemWork;
import org.setu.platform.problem.ProblemException;

/** The cases that the caller may see. */
@ApplicationScoped
public class ClientCases
        implements PanacheRepositoryBase<ClientCase, UUID>, AccountUse, ContactUse {

    /** Whether the account has a case, whoever asks. */
    @Override
    public boolean uses(UUID account) {
        return SystemWork.call("use of accounts", () -> count("accountId", account) > 0);
    }

    /** Whether the person came with a case, whoever asks. */
    @Override
    public boolean usesContact(UUID contact) {
        return SystemWork.call("use of contacts", () -> count("contactId", contact) > 0);
    }

    /**
     * The case.
     *
     * @throws ProblemException (404) if there is none that the caller may see
     */
    public ClientCase get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("case"));
    }

    /** Lets what happened to a case be seen by those who see the case. */
    void stepsSeenBy(UUID on, UUID unit) {
        getEntityManager()
                .createQuery("update CaseStep s set s.visibilityUnit = :unit where s.caseId = :on")
                .setParameter("unit", unit)
                .setParameter("on", on)
                .executeUpdate();
    }

    /** Those of whose deadlines their owners must be told by now, the earliest first. */
    List<UUID> toTell(Instant now, int most) {
        return getEntityManager()
                .createQuery(
                        "select c.id from ClientCase c where c.clock.tellAt <= :now"
                                + " order by c.clock.tellAt, c.id",
                        UUID.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those whose clients have not said since some time whether they are content. */
    List<UUID> unanswered(Instant resolvedBefore, int most) {
        return getEntityManager()
                .createQuery(
                        "select c.id from ClientCase c where c.progress.state = RESOLVED"
                                + " and c.progress.resolvedAt < :before"
                                + " order by c.progress.resolvedAt, c.id",
                        UUID.class)
                .setParameter("before", resolvedBefore)
                .setMaxResults(most)
                .getResultList();
    }
}
