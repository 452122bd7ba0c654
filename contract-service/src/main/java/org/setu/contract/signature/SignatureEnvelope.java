package org.setu.contract.signature;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.contract.contract.Contract;
import org.setu.contract.person.Person;
import org.setu.contract.person.Side;
import org.setu.platform.entity.VisibleAggregate;
import org.setu.platform.problem.ProblemException;

/** One text, sent to both sides for their signatures, which may come in any order. */
@Entity
@Table(name = "signature_envelope")
public class SignatureEnvelope extends VisibleAggregate {

    @Column(name = "contract_id", nullable = false, updatable = false)
    private UUID contractId;

    @Column(name = "text_version", nullable = false, updatable = false)
    private int textVersion;

    @Column(name = "document_hash", nullable = false, updatable = false)
    private String documentHash;

    @Column(name = "signatory_id", nullable = false, updatable = false)
    private UUID signatoryId;

    @Column(name = "signatory_name", nullable = false, updatable = false)
    private String signatoryName;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private EnvelopeState state = EnvelopeState.SENT;

    @ElementCollection
    @CollectionTable(name = "signature", joinColumns = @JoinColumn(name = "envelope_id"))
    @OrderColumn(name = "position")
    private List<Signature> signatures = new ArrayList<>();

    private @Nullable String reason;

    @Column(name = "sent_at", nullable = false, updatable = false)
    private Instant sentAt;

    protected SignatureEnvelope() {}

    SignatureEnvelope(Contract contract, Person signatory, Instant now) {
        this.contractId = contract.id();
        this.textVersion = contract.textVersion();
        this.documentHash = contract.textHash();
        this.signatoryId = signatory.id();
        this.signatoryName = signatory.name();
        this.sentAt = now;
        follow(contract.visibilityUnit());
    }

    /** One more signature; the second completes the envelope. */
    void sign(Signature signature) {
        if (of(signature.side()).isPresent()) {
            throw ProblemException.conflict("Your side has signed already.");
        }
        signatures.add(signature);
        this.state =
                signatures.size() == Side.values().length
                        ? EnvelopeState.COMPLETED
                        : EnvelopeState.PARTIALLY_SIGNED;
    }

    void decline(String why) {
        this.state = EnvelopeState.DECLINED;
        this.reason = why;
    }

    void annul() {
        this.state = EnvelopeState.VOIDED;
    }

    /** The signature of a side, once it is there. */
    public Optional<Signature> of(Side side) {
        return signatures.stream().filter(signature -> signature.side() == side).findFirst();
    }

    public UUID contractId() {
        return contractId;
    }

    public int textVersion() {
        return textVersion;
    }

    public String documentHash() {
        return documentHash;
    }

    /** Who signs for our side. */
    public Person signatory() {
        return new Person(signatoryId, signatoryName);
    }

    public EnvelopeState state() {
        return state;
    }

    /** In the order in which they came. */
    public List<Signature> signatures() {
        return List.copyOf(signatures);
    }

    /** Why it was declined. */
    public @Nullable String reason() {
        return reason;
    }

    public Instant sentAt() {
        return sentAt;
    }
}
