package org.setu.deal.deal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.deal.external.ExternalId;
import org.setu.platform.money.Money;
import org.setu.platform.reference.References;

/**
 * What a user says of a deal.
 *
 * @param name what it is about
 * @param accountId with whom; absent while that is not known
 * @param ownerId who works on it; the caller if absent
 * @param teamId a team of its own, which sees it besides the account's people
 * @param pipelineId through which stages it goes; the standard pipeline if absent
 * @param stageId where it starts; the first stage if absent. Later it changes by a move only
 * @param expectedAmount what it is expected to bring; the sum of the lines if absent
 * @param expectedCloseDate when it is expected to be decided
 * @param engagedOn when talks with the client began
 * @param lines the products; all amounts of a deal are in one currency
 * @param externalIds its keys in other systems
 */
@Schema(name = "DealRequest")
public record DealDetails(
        @NotBlank @Size(max = 200) @Schema(examples = "GTX Pro for Isdom") String name,
        @Nullable UUID accountId,
        @Nullable UUID ownerId,
        @Nullable UUID teamId,
        @Nullable UUID pipelineId,
        @Nullable UUID stageId,
        @Nullable Money expectedAmount,
        @Nullable @Schema(examples = "2027-03-31") LocalDate expectedCloseDate,
        @Nullable @Schema(examples = "2026-11-02") LocalDate engagedOn,
        @Size(max = 200) List<@Valid @NotNull DealLineDetails> lines,
        @Size(max = 20) List<@Valid @NotNull ExternalId> externalIds)
        implements References {

    public DealDetails {
        lines = lines == null ? List.of() : lines;
        externalIds = externalIds == null ? List.of() : externalIds;
    }

    /** The same, known to another system by this key too. */
    public DealDetails with(ExternalId key) {
        return new DealDetails(
                name,
                accountId,
                ownerId,
                teamId,
                pipelineId,
                stageId,
                expectedAmount,
                expectedCloseDate,
                engagedOn,
                lines,
                ExternalId.added(externalIds, key));
    }
}
