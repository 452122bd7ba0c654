package org.setu.client.reliability.statement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.setu.client.account.AccountUse;
import org.setu.client.lead.LeadUse;
import org.setu.client.reliability.Party;
import org.setu.platform.access.SystemWork;
import org.setu.platform.problem.ProblemException;

/** The financial statements that the caller may see. */
@ApplicationScoped
public class FinancialStatements
        implements PanacheRepositoryBase<FinancialStatement, UUID>, AccountUse, LeadUse {

    /** Whether a statement of the account is or was known, whoever asks. */
    @Override
    public boolean uses(UUID account) {
        return SystemWork.call("use of accounts", () -> count("party.accountId", account) > 0);
    }

    /** Whether a statement of the lead is or was known, whoever asks. */
    @Override
    public boolean usesLead(UUID lead) {
        return SystemWork.call("use of leads", () -> count("party.leadId", lead) > 0);
    }

    /**
     * The statement.
     *
     * @throws ProblemException (404) if there is none that the caller may see
     */
    public FinancialStatement get(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> ProblemException.notFound("financial statement"));
    }

    /** Those of somebody that count, from a day on; the newest first. */
    public List<FinancialStatement> of(Party party, LocalDate from) {
        return list(
                party.condition()
                        + " and retracted = false and periodEnd >= ?2"
                        + " order by periodEnd desc, audited desc, createdAt desc, id",
                party.id(),
                from);
    }

    /** The one that counts of a day and a source. */
    public Optional<FinancialStatement> of(Party party, LocalDate end, StatementSource source) {
        return find(
                        party.condition()
                                + " and retracted = false and periodEnd = ?2 and source = ?3",
                        party.id(),
                        end,
                        source)
                .firstResultOptional();
    }

    /** All that were entered for a lead. */
    List<FinancialStatement> ofLead(UUID lead) {
        return list("party.leadId = ?1 and party.accountId is null", lead);
    }
}
