package org.setu.contract.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.setu.contract.contract.AdvancingContract;
import org.setu.contract.contract.Contract;
import org.setu.contract.contract.ContractMoved;
import org.setu.contract.contract.ContractRules;
import org.setu.contract.contract.ContractState;
import org.setu.contract.contract.ContractState.Transition;
import org.setu.contract.contract.messaging.ContractNotices;
import org.setu.contract.person.CurrentPerson;
import org.setu.contract.person.Person;
import org.setu.contract.person.Side;
import org.setu.platform.access.Roles;
import org.setu.platform.access.StaffDirectory;
import org.setu.platform.access.StaffEntry;
import org.setu.platform.problem.ProblemException;

/** Has contracts signed by both sides. */
@ApplicationScoped
public class SigningContract {

    private static final Set<String> MAY_SIGN = Set.of(Roles.CONTRACT_MANAGER, Roles.SALES_HEAD);

    private final SignatureEnvelopes envelopes;
    private final AdvancingContract advancing;
    private final ContractNotices notices;
    private final StaffDirectory staff;
    private final CurrentPerson current;
    private final InstantSource clock;

    SigningContract(
            SignatureEnvelopes envelopes,
            AdvancingContract advancing,
            ContractNotices notices,
            StaffDirectory staff,
            CurrentPerson current,
            InstantSource clock) {
        this.envelopes = envelopes;
        this.advancing = advancing;
        this.notices = notices;
        this.staff = staff;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Asks both sides to sign the approved text.
     *
     * @param signatoryId who signs for our side: an active contract manager or sales head
     */
    public void send(Contract contract, UUID signatoryId) {
        contract.state().require(Transition.SEND_TO_SIGN);
        Person signatory =
                staff.byId(signatoryId)
                        .filter(StaffEntry::active)
                        .filter(entry -> entry.roles().stream().anyMatch(MAY_SIGN::contains))
                        .map(entry -> new Person(entry.id(), entry.name()))
                        .orElseThrow(() ->
                                ProblemException.invalid(
                                        "/signatoryId",
                                        "must be an active contract manager or sales head"));
        advancing.sendToSign(contract);
        envelopes.persist(new SignatureEnvelope(contract, signatory, clock.instant()));
        notices.sentToSign(contract, signatory);
    }

    /**
     * The caller signs for his side; the second signature makes the contract hold.
     *
     * @throws ProblemException if he may not, if his side has signed, or if the text is another one
     */
    public SignatureEnvelope sign(Contract contract, Signing signing) {
        SignatureEnvelope envelope = open(contract, Transition.SIGN);
        Side side = signatorySide(envelope);
        ContractRules.requireThisText(
                envelope.documentHash(), signing.documentHash(), "/documentHash");
        Instant now = clock.instant();
        Person person = current.get();
        envelope.sign(
                new Signature(
                        side,
                        person.id(),
                        person.name(),
                        signing.login(),
                        now,
                        signing.address(),
                        envelope.documentHash(),
                        Consent.in(signing.consentLanguage()),
                        signing.consentLanguage()));
        if (envelope.state() == EnvelopeState.COMPLETED) {
            advancing.signed(contract);
        }
        return envelope;
    }

    /** The caller does not sign: the contract goes back to the negotiation. */
    public void decline(Contract contract, String reason) {
        SignatureEnvelope envelope = open(contract, Transition.DECLINE);
        signatorySide(envelope);
        envelope.decline(reason);
        advancing.decline(contract, reason);
    }

    /** A contract that is not to be signed any more takes its envelope with it. */
    void left(@Observes ContractMoved move) {
        if (move.before() == ContractState.SIGNING
                && move.contract().state() != ContractState.SIGNED) {
            envelopes.open(move.contract().id()).ifPresent(SignatureEnvelope::annul);
        }
    }

    private SignatureEnvelope open(Contract contract, Transition transition) {
        contract.state().require(transition);
        return envelopes.open(contract.id()).orElseThrow();
    }

    /** For which side the caller signs, if he is the one who signs for it. */
    private Side signatorySide(SignatureEnvelope envelope) {
        if (current.represents()) {
            throw ProblemException.forbidden(
                    "A signature is personal: sign without Setu-Acting-For.", List.of());
        }
        if (current.machine()) {
            throw ProblemException.forbidden(
                    "A signature is the act of a person, and this login is a system's: invite a"
                            + " person of the client, who signs himself.",
                    List.of());
        }
        Side side = current.side();
        if (side == Side.OURS && !envelope.signatory().id().equals(current.get().id())) {
            throw ProblemException.forbidden(
                    "For our side %s signs.".formatted(envelope.signatory().name()), List.of());
        }
        return side;
    }
}
