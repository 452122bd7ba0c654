package org.setu.client.lead;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.setu.client.account.AccountUse;
import org.setu.platform.access.SystemWork;
import org.setu.platform.problem.ProblemException;

/** The leads that the caller may see. */
@ApplicationScoped
public class Leads implements PanacheRepositoryBase<Lead, UUID>, AccountUse {

    /** Whether a lead became the account, whoever asks. */
    @Override
    public boolean uses(UUID account) {
        return SystemWork.call("use of accounts", () -> count("accountId", account) > 0);
    }

    /**
     * The lead.
     *
     * @throws ProblemException (404) if there is none that the caller may see
     */
    public Lead get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("lead"));
    }

    /** Those of the ids that the caller may see. */
    public List<Lead> seen(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** One of this mail address, in any case, that was not given up; the oldest. */
    public Optional<Lead> withMail(String email) {
        return find(
                        "lower(email) = lower(?1) and status <> ?2 order by id",
                        email,
                        LeadStatus.DISQUALIFIED)
                .firstResultOptional();
    }

    /** Those that needed time until a day that has come; those first that wait longest. */
    List<UUID> toReturn(LocalDate today, int most) {
        return getEntityManager()
                .createQuery(
                        "select l.id from Lead l where l.returnOn <= :today order by l.returnOn,"
                                + " l.id",
                        UUID.class)
                .setParameter("today", today)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those that a person owns, or made and nobody owns yet. */
    List<Lead> of(UUID staff) {
        return list("ownerId = ?1 or (ownerId is null and createdBy = ?1)", staff);
    }
}
