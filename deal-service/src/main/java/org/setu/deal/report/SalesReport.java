package org.setu.deal.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.platform.money.Money;

/**
 * What was sold and what is open, over the deals that the caller sees.
 *
 * @param asOf the state of things on this day
 * @param from first day of the period in which deals ended, or null for no bound
 * @param until last day of that period, or null for no bound
 * @param currency of all amounts
 * @param groupBy by what the groups are made
 * @param total over all groups; a deal with several products counts once here
 * @param stages how many deals were open, won and lost in each stage
 * @param groups one for each value, in order of the label; the one without a key holds what has no
 *     such value (for months and quarters: what has not ended)
 */
@Schema(name = "SalesReport")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SalesReport(
        @Schema(examples = "2017-12-31") LocalDate asOf,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Schema(examples = "USD") String currency,
        @Schema(examples = "quarter") String groupBy,
        Figures total,
        List<Stage> stages,
        List<Group> groups) {

    /** A group of deals and its figures. */
    @Schema(name = "SalesReportGroup")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Group(
            @Nullable @Schema(examples = "2017-Q2") String key,
            @Nullable @Schema(examples = "2017-Q2") String label,
            Figures figures) {}

    /** A stage and how many deals are in it, or were when they ended. */
    @Schema(name = "SalesReportStage")
    public record Stage(
            UUID stageId,
            @Schema(examples = "ENGAGING") String code,
            @Schema(examples = "Engaging") String name,
            @Schema(examples = "40") int probability,
            long open,
            long won,
            long lost,
            Money openAmount) {}
}
