package org.setu.client.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.servicelevel.Severity;

/** Somebody at a client has a question, a complaint or a suggestion; or has it again. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseOpened(
        UUID caseId,
        String number,
        UUID accountId,
        CaseKind kind,
        ContactReason reason,
        Severity severity,
        String subject,
        @Nullable UUID contactId,
        @Nullable UUID dealId,
        @Nullable UUID contractId,
        @Nullable UUID orderId,
        @Nullable UUID productId,
        UUID ownerId,
        boolean reopened,
        Instant openedAt) {

    static CaseOpened of(ClientCase on) {
        CaseDetails details = on.details();
        Affected affected = details.affected();
        return new CaseOpened(
                on.id(),
                on.number(),
                details.accountId(),
                details.kind(),
                details.reason(),
                details.severity(),
                details.subject(),
                details.contactId(),
                affected.dealId(),
                affected.contractId(),
                affected.orderId(),
                affected.productId(),
                details.ownerId(),
                on.state() == CaseState.REOPENED,
                on.changedAt());
    }
}
