package org.setu.client.reliability.score;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.setu.client.account.AccountUse;
import org.setu.client.lead.LeadUse;
import org.setu.client.reliability.KnownParty;
import org.setu.client.reliability.Party;
import org.setu.platform.access.SystemWork;
import org.setu.platform.problem.ProblemException;

/** The assessments that the caller may see. */
@ApplicationScoped
public class ReliabilityAssessments
        implements PanacheRepositoryBase<ReliabilityAssessment, UUID>, AccountUse, LeadUse {

    /** Whether the account was assessed, whoever asks. */
    @Override
    public boolean uses(UUID account) {
        return SystemWork.call("use of accounts", () -> count("party.accountId", account) > 0);
    }

    /** Whether the lead was assessed, whoever asks. */
    @Override
    public boolean usesLead(UUID lead) {
        return SystemWork.call("use of leads", () -> count("party.leadId", lead) > 0);
    }

    /**
     * The assessment.
     *
     * @throws ProblemException (404) if there is none that the caller may see
     */
    public ReliabilityAssessment get(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> ProblemException.notFound("reliability assessment"));
    }

    /** The latest of somebody. */
    public Optional<ReliabilityAssessment> latest(Party party) {
        return find(party.condition() + " and latest = true", party.id()).firstResultOptional();
    }

    /** Latest ones that were not looked at since a day began. */
    List<UUID> unchecked(LocalDate today, int most) {
        return getEntityManager()
                .createQuery(
                        "select a.id from ReliabilityAssessment a where a.latest = true"
                                + " and a.checkedOn < :today order by a.checkedOn, a.id",
                        UUID.class)
                .setParameter("today", today)
                .setMaxResults(most)
                .getResultList();
    }

    /** It is true today too; nobody needs to read it again for that. */
    void checked(UUID id, LocalDate today) {
        getEntityManager()
                .createQuery(
                        "update ReliabilityAssessment a set a.checkedOn = :today where a.id = :id")
                .setParameter("today", today)
                .setParameter("id", id)
                .executeUpdate();
    }

    /**
     * A lead became a client: what was thought of it belongs to the history of the client.
     *
     * @return whether there was any
     */
    boolean follow(UUID lead, KnownParty account) {
        return getEntityManager()
                        .createQuery(
                                "update versioned ReliabilityAssessment a"
                                        + " set a.party.accountId = :account, a.latest = false,"
                                        + " a.visibilityUnit = :unit where a.party.leadId = :lead"
                                        + " and a.party.accountId is null")
                        .setParameter("account", account.party().id())
                        .setParameter("unit", account.unit())
                        .setParameter("lead", lead)
                        .executeUpdate()
                > 0;
    }
}
