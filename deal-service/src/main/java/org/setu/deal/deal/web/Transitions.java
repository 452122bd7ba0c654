package org.setu.deal.deal.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.platform.money.Money;

/** What is sent along with the transitions of a deal. */
public final class Transitions {

    private Transitions() {}

    /** To another stage of the deal's pipeline. */
    @Schema(name = "MoveDeal")
    public record Move(
            @NotNull UUID stageId,
            @Nullable @Size(min = 1, max = 2000) @Schema(examples = "Budget confirmed")
                    String note) {}

    /** A remark. */
    @Schema(name = "DealNote")
    public record Note(
            @Nullable @Size(min = 1, max = 2000) @Schema(examples = "Client on leave until May")
                    String note) {}

    /** What was agreed; the expected amount and today if absent. */
    @Schema(name = "WinDeal")
    public record Win(
            @Nullable Money amount,
            @Nullable @Schema(examples = "2026-11-20") LocalDate closedOn,
            @Nullable @Size(min = 1, max = 2000) String note) {}

    /** Why it was lost, and to whom if that is known. */
    @Schema(name = "LoseDeal")
    public record Lose(
            @NotBlank @Size(max = 200) @Schema(examples = "Price") String reason,
            @Nullable @Size(min = 1, max = 200) @Schema(examples = "Globex") String competitor,
            @Nullable @Schema(examples = "2026-11-20") LocalDate closedOn,
            @Nullable @Size(min = 1, max = 2000) String note) {}

    /** Why the end was not the end. */
    @Schema(name = "ReopenDeal")
    public record Reopen(
            @NotBlank @Size(max = 2000) @Schema(examples = "The client called back") String note) {}
}
