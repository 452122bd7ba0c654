package org.setu.contract.disagreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.contract.contract.Contract;
import org.setu.contract.contract.ContractState;
import org.setu.contract.contract.ContractVersions;
import org.setu.contract.contract.WritingContract;
import org.setu.contract.contract.messaging.ContractFact;
import org.setu.contract.contract.messaging.ContractFacts;
import org.setu.contract.contract.messaging.ContractFacts.Kind;
import org.setu.contract.contract.messaging.ContractNotices;
import org.setu.contract.person.CurrentPerson;
import org.setu.contract.person.Person;
import org.setu.contract.person.Side;
import org.setu.contract.template.Clause;
import org.setu.platform.problem.ProblemException;

/** Raises disagreements and settles them; a wording on which both agree becomes the text. */
@ApplicationScoped
public class SettlingDisagreement {

    private final Disagreements disagreements;
    private final ContractVersions versions;
    private final WritingContract writing;
    private final ContractFacts facts;
    private final ContractNotices notices;
    private final CurrentPerson current;
    private final InstantSource clock;

    SettlingDisagreement(
            Disagreements disagreements,
            ContractVersions versions,
            WritingContract writing,
            ContractFacts facts,
            ContractNotices notices,
            CurrentPerson current,
            InstantSource clock) {
        this.disagreements = disagreements;
        this.versions = versions;
        this.writing = writing;
        this.facts = facts;
        this.notices = notices;
        this.current = current;
        this.clock = clock;
    }

    /**
     * The caller's side wants a clause to say something else.
     *
     * @throws ProblemException if there is no such clause or it says that already
     */
    public Disagreement raise(
            Contract contract, String clauseNumber, String wording, @Nullable String note) {
        Instant now = clock.instant();
        contract.state().require(ContractState.Transition.DISAGREE);
        Clause clause =
                versions.current(contract)
                        .content()
                        .clause(clauseNumber)
                        .orElseThrow(() ->
                                ProblemException.invalid(
                                        "/clause", "There is no such clause in the contract."));
        if (clause.body().equals(wording)) {
            throw ProblemException.invalid("/wording", "is what the clause says");
        }
        contract.disagreementOpened(now);
        Disagreement raised =
                new Disagreement(
                        contract,
                        clauseNumber,
                        clause.body(),
                        wording,
                        current.side(),
                        current.get(),
                        current.involved(),
                        note,
                        now);
        disagreements.persistAndFlush(raised);
        facts.publish(Kind.DISAGREEMENT_RAISED, contract, part(raised));
        tellOthers(contract, "raised", raised);
        return raised;
    }

    /** The caller's side puts a wording on the table, and so agrees to it. */
    public void propose(Contract contract, Disagreement disagreement, String wording) {
        contract.state().require(ContractState.Transition.DISAGREE);
        disagreement.propose(
                wording, current.side(), current.get(), current.involved(), clock.instant());
        tellOthers(contract, "proposed", disagreement);
    }

    /** The other side agrees: the wording becomes the text. */
    public void agree(Contract contract, Disagreement disagreement) {
        contract.state().require(ContractState.Transition.DISAGREE);
        disagreement.agree(current.side(), clock.instant());
        word(
                contract,
                disagreement,
                Objects.requireNonNull(disagreement.proposed()),
                Objects.requireNonNull(disagreement.proposer()),
                disagreement.proposers());
        settled(contract, disagreement);
    }

    /** The caller's side takes the other's wording as it is. */
    public void concede(Contract contract, Disagreement disagreement) {
        contract.state().require(ContractState.Transition.DISAGREE);
        disagreement.concede(clock.instant());
        String wording = current.side() == Side.OURS ? disagreement.theirs() : disagreement.ours();
        // New words are there only if the other side raised it: then they are the raiser's.
        word(contract, disagreement, wording, disagreement.raiser(), disagreement.raisers());
        settled(contract, disagreement);
    }

    /** Somebody higher up shall find a wording. */
    public void escalate(Contract contract, Disagreement disagreement, String why) {
        contract.state().require(ContractState.Transition.DISAGREE);
        disagreement.escalate(why, clock.instant());
    }

    /** The side that raised it lets it be: the text stays. */
    public void withdraw(Contract contract, Disagreement disagreement) {
        contract.state().require(ContractState.Transition.DISAGREE);
        disagreement.withdraw(current.side(), clock.instant());
        settled(contract, disagreement);
    }

    private void word(
            Contract contract,
            Disagreement disagreement,
            String wording,
            Person by,
            Set<UUID> authors) {
        boolean says =
                versions.current(contract)
                        .content()
                        .clause(disagreement.clause())
                        .filter(clause -> clause.body().equals(wording))
                        .isPresent();
        if (!says) {
            writing.agree(contract, disagreement.clause(), wording, by, authors);
        }
    }

    private void settled(Contract contract, Disagreement disagreement) {
        contract.disagreementClosed(clock.instant());
        facts.publish(Kind.DISAGREEMENT_SETTLED, contract, part(disagreement));
        notices.disagreement(contract, "settled", disagreement.clause(), true, true);
    }

    private void tellOthers(Contract contract, String what, Disagreement disagreement) {
        Side side = current.side();
        notices.disagreement(
                contract, what, disagreement.clause(), side == Side.THEIRS, side == Side.OURS);
    }

    private static ContractFact.Disagreement part(Disagreement disagreement) {
        return new ContractFact.Disagreement(
                disagreement.id(), disagreement.clause(), disagreement.state().name());
    }
}
