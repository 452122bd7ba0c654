package org.setu.client.cases.web;

import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.cases.Affected;
import org.setu.client.cases.CaseKind;
import org.setu.client.cases.ContactReason;
import org.setu.client.cases.PartnersCases;
import org.setu.client.field.Label;
import org.setu.client.field.LongText;
import org.setu.client.servicelevel.Severity;

/**
 * What a partner has to say.
 *
 * @param severity how much it hurts him; NORMAL if absent
 * @param contractId which contract it is about, and so the order and the product
 */
record OwnCaseRequest(
        @NotNull CaseKind kind,
        @NotNull ContactReason reason,
        @Nullable Severity severity,
        @Schema(examples = "Two of ten boxes were wet") @NotNull @Label String subject,
        @Schema(examples = "Delivered on Monday; the driver has signed for it.") @Nullable @LongText
                String text,
        @Nullable UUID contractId,
        @Nullable UUID orderId,
        @Nullable UUID productId) {

    PartnersCases.Told told() {
        return new PartnersCases.Told(
                kind,
                reason,
                Objects.requireNonNullElse(severity, Severity.NORMAL),
                subject,
                text,
                new Affected(null, contractId, orderId, productId));
    }
}
