package org.setu.client.cases.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.cases.Affected;
import org.setu.client.cases.CaseDetails;
import org.setu.client.cases.CaseKind;
import org.setu.client.cases.CaseProgress;
import org.setu.client.cases.CaseState;
import org.setu.client.cases.ClientCase;
import org.setu.client.cases.ContactReason;
import org.setu.client.cases.Deadline;
import org.setu.client.cases.Solution;
import org.setu.client.servicelevel.Severity;

/**
 * A case as the client's partners see it: nothing of causes, costs, measures and who does what.
 *
 * @param responseDueAt until when we answer; null if nothing is promised
 * @param resolutionDueAt until when we resolve it; null if nothing is promised
 * @param waitingSince since when we wait for an answer; null if we do not
 */
record OwnCaseView(
        UUID id,
        long version,
        String number,
        CaseKind kind,
        CaseState state,
        String subject,
        @Nullable String text,
        ContactReason reason,
        Severity severity,
        @Nullable UUID contractId,
        @Nullable UUID orderId,
        @Nullable UUID productId,
        @Nullable Instant responseDueAt,
        @Nullable Instant respondedAt,
        @Nullable Instant resolutionDueAt,
        @Nullable Instant waitingSince,
        @Nullable String solution,
        @Nullable String rejection,
        Instant receivedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        Instant changedAt) {

    static OwnCaseView of(ClientCase on) {
        CaseDetails details = on.details();
        Affected affected = details.affected();
        CaseProgress progress = on.progress();
        Solution solution = progress.solution();
        Deadline response = on.clock().response();
        Deadline resolution = on.clock().resolution();
        return new OwnCaseView(
                on.id(),
                on.version(),
                on.number(),
                details.kind(),
                on.state(),
                details.subject(),
                details.text(),
                details.reason(),
                details.severity(),
                affected.contractId(),
                affected.orderId(),
                affected.productId(),
                response == null ? null : response.dueAt(),
                response == null ? null : response.metAt(),
                resolution == null ? null : resolution.dueAt(),
                on.clock().waitingSince(),
                solution == null ? null : solution.text(),
                progress.rejection(),
                on.receivedAt(),
                progress.resolvedAt(),
                progress.closedAt(),
                on.changedAt());
    }
}
