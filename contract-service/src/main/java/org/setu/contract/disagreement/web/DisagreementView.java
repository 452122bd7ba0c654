package org.setu.contract.disagreement.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.contract.disagreement.Disagreement;
import org.setu.contract.disagreement.DisagreementState;
import org.setu.contract.person.Person;
import org.setu.contract.person.Side;

/**
 * A disagreement, as both sides see it.
 *
 * @param ours what our side wants the clause to say
 * @param theirs what the partner wants it to say
 * @param proposed the wording on the table, and whose it is
 * @param allowedTransitions what can be done now, as in addresses
 */
@Schema(name = "Disagreement")
public record DisagreementView(
        UUID id,
        long version,
        UUID contractId,
        @Schema(examples = "4") String clause,
        DisagreementState state,
        Side raisedBy,
        @Schema(examples = "Anna Petrova") String raisedByName,
        @Schema(examples = "The Buyer pays within 30 days of the invoice.") String ours,
        @Schema(examples = "The Buyer pays within 45 days of the invoice.") String theirs,
        @Nullable @Schema(examples = "The Buyer pays within 40 days of the invoice.")
                String proposed,
        @Nullable Side proposedBy,
        @Nullable @Schema(examples = "Olga Ivanova") String proposedByName,
        @Nullable String note,
        List<String> allowedTransitions,
        Instant createdAt,
        Instant updatedAt) {

    static DisagreementView from(Disagreement disagreement) {
        Person proposer = disagreement.proposer();
        return new DisagreementView(
                disagreement.id(),
                disagreement.version(),
                disagreement.contractId(),
                disagreement.clause(),
                disagreement.state(),
                disagreement.raisedBy(),
                disagreement.raiser().name(),
                disagreement.ours(),
                disagreement.theirs(),
                disagreement.proposed(),
                disagreement.proposedBy(),
                proposer == null ? null : proposer.name(),
                disagreement.note(),
                disagreement.state().allowed(),
                disagreement.createdAt(),
                disagreement.updatedAt());
    }
}
