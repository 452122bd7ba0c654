package org.setu.client.reliability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.Account;
import org.setu.client.account.Accounts;
import org.setu.client.lead.Lead;
import org.setu.client.lead.LeadDetails;
import org.setu.client.lead.LeadStatus;
import org.setu.client.lead.Leads;
import org.setu.platform.problem.ProblemException;

/** The accounts and leads that the caller may see. */
@ApplicationScoped
public class Parties {

    private final Accounts accounts;
    private final Leads leads;

    Parties(Accounts accounts, Leads leads) {
        this.accounts = accounts;
        this.leads = leads;
    }

    /**
     * The account or the lead that a request names. Nobody else changes what is known of it, or
     * makes a client of the lead, until the end of the transaction.
     *
     * @throws ProblemException (400) naming the field if there is none that the caller may see, or
     *     if the lead is a client already
     */
    public KnownParty kept(Party party) {
        party.requireOne();
        if (party.accountId() != null) {
            return ofAccount(
                    required(
                            "/accountId",
                            "names no account",
                            accounts.findById(party.accountId(), LockModeType.PESSIMISTIC_WRITE)));
        }
        Lead lead =
                required(
                        "/leadId",
                        "names no lead",
                        leads.findById(party.id(), LockModeType.PESSIMISTIC_WRITE));
        if (lead.status() == LeadStatus.CONVERTED) {
            throw ProblemException.invalid(
                    "/leadId", "names a lead that became a client; say accountId");
        }
        return ofLead(lead);
    }

    /** As {@link #kept}, for whom something is known already. */
    public KnownParty keptAgain(Party known) {
        return kept(known.accountId() == null ? known : Party.ofAccount(known.accountId()));
    }

    /**
     * An account.
     *
     * @throws ProblemException (404) if there is none that the caller may see
     */
    public KnownParty account(UUID id) {
        return ofAccount(accounts.get(id));
    }

    /**
     * A lead, or the account that it became.
     *
     * @throws ProblemException (404) if there is none that the caller may see
     */
    public KnownParty lead(UUID id) {
        Lead lead = leads.get(id);
        return lead.accountId() == null ? ofLead(lead) : account(lead.accountId());
    }

    /** What leads are called, of those that the caller sees; one query, none for no ids. */
    public Map<UUID, String> leadNames(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : leads.list("id in ?1", ids).stream()
                        .collect(Collectors.toMap(Lead::id, lead -> name(lead.details())));
    }

    private static <T> T required(String pointer, String detail, @Nullable T found) {
        if (found == null) {
            throw ProblemException.invalid(pointer, detail);
        }
        return found;
    }

    private static KnownParty ofAccount(Account account) {
        return new KnownParty(
                Party.ofAccount(account.id()),
                account.visibilityUnit(),
                account.name(),
                account.ownerId(),
                !account.archived());
    }

    private static KnownParty ofLead(Lead lead) {
        return new KnownParty(
                Party.ofLead(lead.id()),
                lead.visibilityUnit(),
                name(lead.details()),
                lead.responsible(),
                lead.status().isOpen());
    }

    private static String name(LeadDetails details) {
        return details.company() != null
                ? details.company()
                : Stream.of(details.givenName(), details.familyName())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
    }
}
