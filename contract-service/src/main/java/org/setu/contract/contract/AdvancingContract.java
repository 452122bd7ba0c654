package org.setu.contract.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.setu.contract.contract.ContractState.Transition;
import org.setu.contract.contract.messaging.ContractFacts;
import org.setu.contract.contract.messaging.ContractFacts.Kind;
import org.setu.contract.contract.messaging.ContractNotices;
import org.setu.contract.person.CurrentPerson;
import org.setu.contract.visibility.ContractGrants;

/**
 * Leads contracts from the draft to the signed deed, and tells who must know.
 *
 * <p>Every method refuses what the contract's state does not allow and names what it does.
 */
@ApplicationScoped
public class AdvancingContract {

    private final ContractVersions versions;
    private final ContractGrants grants;
    private final ContractFacts facts;
    private final ContractNotices notices;
    private final CurrentPerson current;
    private final Event<ContractMoved> moved;
    private final InstantSource clock;

    AdvancingContract(
            ContractVersions versions,
            ContractGrants grants,
            ContractFacts facts,
            ContractNotices notices,
            CurrentPerson current,
            Event<ContractMoved> moved,
            InstantSource clock) {
        this.versions = versions;
        this.grants = grants;
        this.facts = facts;
        this.notices = notices;
        this.current = current;
        this.moved = moved;
        this.clock = clock;
    }

    /** The draft is complete: contract managers shall look through it. */
    public void submit(Contract contract) {
        step(contract, now -> contract.advance(Transition.SUBMIT, now));
        notices.reviewAsked(contract);
    }

    /** The draft needs more work. */
    public void sendBack(Contract contract, String reason) {
        step(contract, now -> contract.advance(Transition.RETURN, reason, now));
    }

    /** The partner sees the present text from now on. */
    public void negotiate(Contract contract) {
        step(contract, now -> contract.negotiate(versions.current(contract), now));
        versions.flush();
        grants.write(contract.id());
        facts.publish(Kind.SENT_TO_NEGOTIATION, contract);
        notices.sentToNegotiation(contract);
    }

    /** Both sides are content with the present text. */
    public void requestApproval(Contract contract) {
        step(contract, now -> contract.advance(Transition.REQUEST_APPROVAL, now));
        notices.approvalAsked(contract);
    }

    /**
     * Exactly this text may be signed.
     *
     * @param textHash of the text that was read
     */
    public void approve(Contract contract, String textHash) {
        contract.state().require(Transition.APPROVE);
        step(contract, now -> contract.approve(current.get(), current.involved(), textHash, now));
        facts.publish(Kind.APPROVED, contract);
    }

    /** Something is to be discussed again. */
    public void renegotiate(Contract contract) {
        step(contract, now -> contract.advance(Transition.RENEGOTIATE, now));
    }

    /** The parties are asked to sign. */
    public void sendToSign(Contract contract) {
        step(contract, contract::sendToSign);
        facts.publish(Kind.SENT_TO_SIGN, contract);
    }

    /** One side does not sign. */
    public void decline(Contract contract, String reason) {
        step(contract, now -> contract.advance(Transition.DECLINE, reason, now));
    }

    /** Both sides have signed: it holds. */
    public void signed(Contract contract) {
        step(contract, contract::sign);
        facts.publish(Kind.SIGNED, contract);
        notices.signed(contract);
        step(contract, now -> contract.advance(Transition.ACTIVATE, now));
        facts.publish(Kind.ACTIVATED, contract);
    }

    /** Nothing comes of it. */
    public void abandon(Contract contract, String reason) {
        step(contract, now -> contract.advance(Transition.ABANDON, reason, now));
        facts.publish(Kind.ABANDONED, contract);
    }

    private void step(Contract contract, Consumer<Instant> change) {
        ContractState before = contract.state();
        change.accept(clock.instant());
        moved.fire(new ContractMoved(contract, before));
    }
}
