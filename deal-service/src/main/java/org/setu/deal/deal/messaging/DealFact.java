package org.setu.deal.deal.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.deal.deal.Closing;
import org.setu.deal.deal.Deal;
import org.setu.deal.deal.DealDetails;
import org.setu.deal.deal.DealHistory;
import org.setu.deal.deal.DealLineDetails;
import org.setu.deal.deal.DealNames;
import org.setu.deal.deal.DealState;
import org.setu.deal.external.ExternalId;
import org.setu.deal.pipeline.PipelineStage;
import org.setu.deal.product.Product;
import org.setu.platform.money.Money;

/**
 * What {@code setu.deal.fact} carries: the deal as it was right after something happened, so that
 * consumers need to ask nobody.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DealFact(
        Instant at,
        UUID dealId,
        String number,
        String name,
        DealState state,
        @Nullable Party account,
        Party owner,
        @Nullable UUID teamId,
        Step stage,
        @Nullable Step previousStage,
        @Nullable Duration previousDuration,
        @Nullable Money expectedAmount,
        boolean expectedAmountEstimated,
        @Nullable LocalDate expectedCloseDate,
        @Nullable LocalDate engagedOn,
        @Nullable LocalDate closedOn,
        @Nullable Money closingAmount,
        @Nullable String lossReason,
        @Nullable String competitor,
        @Nullable String note,
        List<Line> lines,
        List<ExternalId> externalIds) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Party(UUID id, @Nullable String name) {}

    record Step(UUID pipelineId, UUID id, String code, String name, int probability) {
        static Step from(Deal deal, PipelineStage stage) {
            return new Step(
                    deal.pipeline().id(),
                    stage.id(),
                    stage.code(),
                    stage.name(),
                    stage.probability());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID productId,
            @Nullable String productCode,
            @Nullable String productName,
            BigDecimal quantity,
            Money amount) {

        static Line from(DealLineDetails line, @Nullable Product product) {
            return new Line(
                    line.productId(),
                    product == null ? null : product.code(),
                    product == null ? null : product.name(),
                    Objects.requireNonNull(line.quantity()),
                    line.amount());
        }
    }

    static DealFact of(Deal deal, DealHistory entry, DealNames names) {
        DealDetails details = deal.details();
        Closing closing = deal.closing();
        UUID account = deal.accountId();
        PipelineStage previous = entry.previousStage();
        return new DealFact(
                entry.at(),
                deal.id(),
                deal.number(),
                deal.name(),
                deal.state(),
                account == null ? null : new Party(account, names.account(account)),
                new Party(deal.ownerId(), names.person(deal.ownerId())),
                details.teamId(),
                Step.from(deal, deal.stage()),
                previous == null ? null : Step.from(deal, previous),
                entry.previousDuration(),
                deal.expectedAmount(),
                deal.expectedEstimated(),
                details.expectedCloseDate(),
                deal.engagedOn(),
                closing == null ? null : closing.closedOn(),
                closing == null ? null : closing.amount(),
                closing == null ? null : closing.lossReason(),
                closing == null ? null : closing.competitor(),
                entry.note(),
                details.lines().stream()
                        .map(line -> Line.from(line, names.product(line.productId())))
                        .toList(),
                details.externalIds());
    }
}
