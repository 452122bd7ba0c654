package org.setu.deal.deal.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.deal.deal.Closing;
import org.setu.deal.deal.Deal;
import org.setu.deal.deal.DealDetails;
import org.setu.deal.deal.DealLineDetails;
import org.setu.deal.deal.DealNames;
import org.setu.deal.deal.DealState;
import org.setu.deal.external.ExternalId;
import org.setu.deal.pipeline.Pipeline;
import org.setu.deal.pipeline.PipelineStage;
import org.setu.deal.product.Product;
import org.setu.platform.money.Money;

/**
 * A deal as callers see it.
 *
 * @param expectedAmountEstimated true if nobody said the expected amount: it is the list price
 * @param allowedTransitions what can be done to it now
 */
@Schema(name = "Deal")
public record DealView(
        UUID id,
        long version,
        @Schema(examples = "D-2026-000001") String number,
        @Schema(examples = "GTX Pro for Isdom") String name,
        @Nullable Named account,
        Named owner,
        @Nullable UUID teamId,
        Coded pipeline,
        StageOf stage,
        DealState state,
        @Nullable Money expectedAmount,
        boolean expectedAmountEstimated,
        @Nullable LocalDate expectedCloseDate,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate engagedOn,
        @Nullable LocalDate closedOn,
        @Nullable Money closingAmount,
        @Nullable String lossReason,
        @Nullable String competitor,
        List<Line> lines,
        List<ExternalId> externalIds,
        List<String> allowedTransitions,
        Instant createdAt,
        Instant updatedAt) {

    /** Something with a name; the name is absent where it is not known. */
    @Schema(name = "Named")
    public record Named(UUID id, @Nullable @Schema(examples = "Isdom") String name) {}

    /** Something with a code and a name. */
    @Schema(name = "Coded")
    public record Coded(
            UUID id,
            @Schema(examples = "STANDARD") String code,
            @Schema(examples = "Standard sales") String name) {

        static Coded from(Pipeline pipeline) {
            return new Coded(pipeline.id(), pipeline.code(), pipeline.name());
        }
    }

    /** The stage of a deal, and since when. */
    @Schema(name = "StageOfDeal")
    public record StageOf(
            UUID id,
            @Schema(examples = "ENGAGING") String code,
            @Schema(examples = "Engaging") String name,
            @Schema(examples = "40") int probability,
            @Nullable Instant since) {

        static StageOf from(PipelineStage stage, @Nullable Instant since) {
            return new StageOf(stage.id(), stage.code(), stage.name(), stage.probability(), since);
        }
    }

    /** A product in a deal. */
    @Schema(name = "DealLine")
    public record Line(
            UUID productId,
            @Nullable @Schema(examples = "GTX Pro") String productName,
            @Schema(examples = "1") BigDecimal quantity,
            Money amount) {

        static Line from(DealLineDetails line, @Nullable Product product) {
            return new Line(
                    line.productId(),
                    product == null ? null : product.name(),
                    Objects.requireNonNull(line.quantity()),
                    line.amount());
        }
    }

    static DealView from(Deal deal, DealNames names) {
        DealDetails details = deal.details();
        Closing closing = deal.closing();
        UUID account = deal.accountId();
        return new DealView(
                deal.id(),
                deal.version(),
                deal.number(),
                deal.name(),
                account == null ? null : new Named(account, names.account(account)),
                new Named(deal.ownerId(), names.person(deal.ownerId())),
                details.teamId(),
                Coded.from(deal.pipeline()),
                StageOf.from(deal.stage(), deal.stageSince()),
                deal.state(),
                deal.expectedAmount(),
                deal.expectedEstimated(),
                details.expectedCloseDate(),
                deal.openedOn(),
                deal.engagedOn(),
                closing == null ? null : closing.closedOn(),
                closing == null ? null : closing.amount(),
                closing == null ? null : closing.lossReason(),
                closing == null ? null : closing.competitor(),
                details.lines().stream()
                        .map(line -> Line.from(line, names.product(line.productId())))
                        .toList(),
                details.externalIds(),
                deal.state().allowed(),
                deal.createdAt(),
                deal.updatedAt());
    }
}
