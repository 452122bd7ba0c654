package org.setu.contract.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.contract.contract.ContractVersion.Cause;
import org.setu.contract.person.CurrentPerson;
import org.setu.contract.person.Person;
import org.setu.contract.template.TemplateRules;
import org.setu.platform.problem.ProblemException;

/** Writes new versions of the text of contracts. */
@ApplicationScoped
public class WritingContract {

    private final ContractVersions versions;
    private final CurrentPerson current;
    private final InstantSource clock;

    WritingContract(ContractVersions versions, CurrentPerson current, InstantSource clock) {
        this.versions = versions;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Our side words the contract anew.
     *
     * @throws ProblemException if the contract is past the negotiation or nothing is new
     */
    public void edit(Contract contract, ContractText text, @Nullable String note) {
        contract.state().require(ContractState.Transition.WRITE);
        TemplateRules.requireEachOnce("", text.clauses());
        if (versions.current(contract).content().equals(text)) {
            throw ProblemException.invalid("/clauses", "say what the present version says");
        }
        write(contract, text, Cause.EDITED, current.get(), current.involved(), note);
    }

    /**
     * Both sides agreed how a clause is worded.
     *
     * @param by whose wording it is
     * @param authors those of our side who proposed it
     */
    public void agree(
            Contract contract, String clause, String wording, Person by, Set<UUID> authors) {
        ContractText text = versions.current(contract).content().reworded(clause, wording);
        write(contract, text, Cause.AGREED, by, authors, "Clause " + clause);
    }

    private void write(
            Contract contract,
            ContractText text,
            Cause cause,
            Person by,
            Set<UUID> authors,
            @Nullable String note) {
        versions.persist(
                contract.write(new Writing(text, cause, by, authors, note, clock.instant())));
    }
}
