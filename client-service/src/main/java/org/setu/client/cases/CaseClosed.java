package org.setu.client.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.servicelevel.Severity;
import org.setu.platform.money.Money;

/**
 * A case is over: the client is content or did not say otherwise (CLOSED), or nothing is done
 * (REJECTED, DUPLICATE).
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseClosed(
        UUID caseId,
        String number,
        UUID accountId,
        CaseKind kind,
        ContactReason reason,
        Severity severity,
        CaseState state,
        @Nullable UUID contractId,
        @Nullable UUID orderId,
        @Nullable UUID productId,
        @Nullable RootCause rootCause,
        @Nullable Money cost,
        @Nullable Boolean late,
        Instant receivedAt,
        Instant closedAt) {

    static CaseClosed of(ClientCase on) {
        CaseDetails details = on.details();
        Affected affected = details.affected();
        Solution solution = on.progress().solution();
        Deadline resolution = on.clock().resolution();
        return new CaseClosed(
                on.id(),
                on.number(),
                details.accountId(),
                details.kind(),
                details.reason(),
                details.severity(),
                on.state(),
                affected.contractId(),
                affected.orderId(),
                affected.productId(),
                solution == null ? null : solution.cause(),
                solution == null ? null : solution.cost(),
                resolution == null ? null : resolution.isMissed(on.changedAt()),
                on.receivedAt(),
                on.changedAt());
    }
}
