package org.setu.client.cases.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.cases.Affected;
import org.setu.client.cases.CaseChannel;
import org.setu.client.cases.CaseDetails;
import org.setu.client.cases.CaseKind;
import org.setu.client.cases.CaseProgress;
import org.setu.client.cases.CaseState;
import org.setu.client.cases.ClientCase;
import org.setu.client.cases.ContactReason;
import org.setu.client.cases.Deadline;
import org.setu.client.cases.RootCause;
import org.setu.client.cases.ServiceClock;
import org.setu.client.cases.Solution;
import org.setu.client.servicelevel.Severity;
import org.setu.platform.money.Money;

/**
 * A case as colleagues see it; a contact whom the caller may not see is not told.
 *
 * @param response when the client must have our first answer; null if nothing is promised
 * @param resolution when it must be resolved; null if nothing is promised
 * @param waitingSince since when the client owes an answer, so that the times stand still
 */
record CaseView(
        UUID id,
        long version,
        String number,
        CaseKind kind,
        CaseState state,
        UUID accountId,
        @Nullable UUID contactId,
        String subject,
        @Nullable String text,
        ContactReason reason,
        Severity severity,
        CaseChannel channel,
        UUID ownerId,
        @Nullable UUID dealId,
        @Nullable UUID contractId,
        @Nullable UUID orderId,
        @Nullable UUID productId,
        List<CaseRequest.Step> measures,
        boolean shared,
        @Nullable Due response,
        @Nullable Due resolution,
        @Nullable Instant waitingSince,
        @Nullable String solution,
        @Nullable RootCause rootCause,
        @Nullable Money cost,
        @Nullable String rejection,
        @Nullable UUID duplicateOf,
        int reopenings,
        Instant receivedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        Instant createdAt,
        Instant changedAt) {

    /**
     * A promised time.
     *
     * @param allowed in working time
     * @param metAt when it was done; null as long as it was not
     * @param missed whether it was done too late, or is too late by now
     */
    record Due(Duration allowed, Instant dueAt, @Nullable Instant metAt, boolean missed) {

        static @Nullable Due of(
                @Nullable Deadline deadline, @Nullable Duration allowed, Instant now) {
            return deadline == null || allowed == null
                    ? null
                    : new Due(allowed, deadline.dueAt(), deadline.metAt(), deadline.isMissed(now));
        }
    }

    static CaseView of(ClientCase on, boolean showsContact, Instant now) {
        CaseDetails details = on.details();
        Affected affected = details.affected();
        ServiceClock clock = on.clock();
        var promise = clock.promise();
        CaseProgress progress = on.progress();
        Solution solution = progress.solution();
        return new CaseView(
                on.id(),
                on.version(),
                on.number(),
                details.kind(),
                on.state(),
                details.accountId(),
                showsContact ? details.contactId() : null,
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
                details.measures().stream().map(CaseRequest.Step::of).toList(),
                details.shared(),
                Due.of(clock.response(), promise == null ? null : promise.firstResponse(), now),
                Due.of(clock.resolution(), promise == null ? null : promise.resolution(), now),
                clock.waitingSince(),
                solution == null ? null : solution.text(),
                solution == null ? null : solution.cause(),
                solution == null ? null : solution.cost(),
                progress.rejection(),
                progress.duplicateOf(),
                progress.reopenings(),
                on.receivedAt(),
                progress.resolvedAt(),
                progress.closedAt(),
                on.createdAt(),
                on.changedAt());
    }
}
