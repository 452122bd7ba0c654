package org.setu.contract.signature;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.setu.platform.problem.ProblemException;

/** The signature envelopes that the caller sees. */
@ApplicationScoped
public class SignatureEnvelopes implements PanacheRepositoryBase<SignatureEnvelope, UUID> {

    /**
     * An envelope of a contract.
     *
     * @throws ProblemException (404) if there is none that the caller sees
     */
    public SignatureEnvelope get(UUID contract, UUID id) {
        return find("id = ?1 and contractId = ?2", id, contract)
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.notFound("signature envelope"));
    }

    /** The one that still awaits signatures. */
    Optional<SignatureEnvelope> open(UUID contract) {
        return find(
                        "contractId = ?1 and state in ?2",
                        contract,
                        List.of(EnvelopeState.SENT, EnvelopeState.PARTIALLY_SIGNED))
                .firstResultOptional();
    }

    /** The latest one that holds for a version of the text: open or completed. */
    public Optional<SignatureEnvelope> holding(UUID contract, int textVersion) {
        return find(
                        "contractId = ?1 and textVersion = ?2 and state in ?3 order by sentAt desc",
                        contract,
                        textVersion,
                        List.of(
                                EnvelopeState.SENT,
                                EnvelopeState.PARTIALLY_SIGNED,
                                EnvelopeState.COMPLETED))
                .firstResultOptional();
    }
}
