package org.setu.client.reliability.signal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.setu.client.account.AccountUse;
import org.setu.client.lead.LeadUse;
import org.setu.client.reliability.KnownParty;
import org.setu.client.reliability.Party;
import org.setu.platform.access.SystemWork;
import org.setu.platform.problem.ProblemException;

/** The risk signals that the caller may see. */
@ApplicationScoped
public class RiskSignals implements PanacheRepositoryBase<RiskSignal, UUID>, AccountUse, LeadUse {

    /** Whether a signal of the account was told, whoever asks. */
    @Override
    public boolean uses(UUID account) {
        return SystemWork.call("use of accounts", () -> count("party.accountId", account) > 0);
    }

    /** Whether a signal of the lead was told, whoever asks. */
    @Override
    public boolean usesLead(UUID lead) {
        return SystemWork.call("use of leads", () -> count("party.leadId", lead) > 0);
    }

    /**
     * The signal.
     *
     * @throws ProblemException (404) if there is none that the caller may see
     */
    public RiskSignal get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("risk signal"));
    }

    /** Those of somebody that count on a day, confirmed or not; the oldest first. */
    public List<RiskSignal> of(Party party, LocalDate on) {
        return list(
                party.condition()
                        + " and state <> DISMISSED and expiresOn >= ?2 order by observedOn, id",
                party.id(),
                on);
    }

    /**
     * A lead became a client: what was told of it is told of the client now.
     *
     * @return whether there was any
     */
    public boolean follow(UUID lead, KnownParty account) {
        return getEntityManager()
                        .createQuery(
                                "update versioned RiskSignal s set s.party.accountId = :account,"
                                        + " s.visibilityUnit = :unit where s.party.leadId = :lead"
                                        + " and s.party.accountId is null")
                        .setParameter("account", account.party().id())
                        .setParameter("unit", account.unit())
                        .setParameter("lead", lead)
                        .executeUpdate()
                > 0;
    }
}
