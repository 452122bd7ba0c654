package org.setu.client.cases.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.cases.Affected;
import org.setu.client.cases.CaseChannel;
import org.setu.client.cases.CaseDetails;
import org.setu.client.cases.CaseKind;
import org.setu.client.cases.ClientCase;
import org.setu.client.cases.ContactReason;
import org.setu.client.cases.Measure;
import org.setu.client.field.Day;
import org.setu.client.field.Label;
import org.setu.client.field.LongText;
import org.setu.client.field.Remark;
import org.setu.client.servicelevel.Severity;

/**
 * A case as colleagues describe it.
 *
 * @param contactId who came with it: somebody who works at the account
 * @param text more than the subject says
 * @param severity NORMAL if absent
 * @param channel how it reached us
 * @param ownerId who sees to it; the caller if absent. He must see the account
 * @param dealId which deal it is about, and so the contract, the order and the product
 * @param measures what is done about it, in the order in which it was agreed
 * @param shared whether the client's partners see it, and the contact is told of it; false if
 *     absent
 * @param receivedAt when somebody of us heard of it; now if absent. The promised times go on from
 *     there
 */
record CaseRequest(
        @NotNull CaseKind kind,
        @NotNull UUID accountId,
        @Nullable UUID contactId,
        @Schema(examples = "Two of ten boxes were wet") @NotNull @Label String subject,
        @Schema(examples = "Delivered on Monday; the driver has signed for it.") @Nullable @LongText
                String text,
        @NotNull ContactReason reason,
        @Nullable Severity severity,
        @NotNull CaseChannel channel,
        @Nullable UUID ownerId,
        @Nullable UUID dealId,
        @Nullable UUID contractId,
        @Nullable UUID orderId,
        @Nullable UUID productId,
        @Nullable @Size(max = 50) List<@NotNull @Valid Step> measures,
        @Nullable Boolean shared,
        @Schema(examples = "2026-11-30T08:15:00Z") @Nullable Instant receivedAt) {

    /**
     * Something that is done about it.
     *
     * @param ownerId who does it
     * @param doneOn absent as long as it is not done
     */
    record Step(
            @Schema(examples = "Send two boxes at our cost") @NotNull @Remark String text,
            @NotNull UUID ownerId,
            @Nullable @Day LocalDate dueOn,
            @Nullable @Day LocalDate doneOn) {

        static Step of(Measure measure) {
            return new Step(measure.text(), measure.ownerId(), measure.dueOn(), measure.doneOn());
        }

        Measure measure() {
            return new Measure(text, ownerId, dueOn, doneOn);
        }
    }

    static CaseRequest of(ClientCase on) {
        CaseDetails details = on.details();
        Affected affected = details.affected();
        return new CaseRequest(
                details.kind(),
                details.accountId(),
                details.contactId(),
                details.subject(),
                details.text(),
                details.reason(),
                details.severity(),
                details.channel(),
                details.ownerId(),
                affected.dealId(),
                affected.contractId(),
                affected.orderId(),
                affected.productId(),
                details.measures().stream().map(Step::of).toList(),
                details.shared(),
                on.receivedAt());
    }

    /** Everything said, with this owner. */
    CaseDetails details(UUID owner) {
        return new CaseDetails(
                kind,
                accountId,
                contactId,
                subject,
                text,
                reason,
                Objects.requireNonNullElse(severity, Severity.NORMAL),
                channel,
                owner,
                new Affected(dealId, contractId, orderId, productId),
                measures == null ? List.of() : measures.stream().map(Step::measure).toList(),
                Boolean.TRUE.equals(shared));
    }
}
