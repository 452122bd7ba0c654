package org.setu.client.today.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.today.Closing;
import org.setu.client.today.TodayItem;
import org.setu.client.today.TodayKind;

/**
 * Something that waits for somebody.
 *
 * @param what of activities their type, of cases and measures the state of the case, of contacts
 *     the tier, of risk signals their kind, of reorders how many products are expected
 * @param dueAt from when on it is late
 * @param overdue whether that is over
 * @param number of the case
 * @param title what it is called; of HEALTH the score, of REORDER the product that is expected
 *     first
 * @param closing the request that closes it; the API document says what it takes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TodayItem")
record TodayView(
        UUID id,
        TodayKind kind,
        @Schema(examples = "CALL") String what,
        Instant dueAt,
        boolean overdue,
        @Nullable UUID accountId,
        @Schema(examples = "Globex") @Nullable String accountName,
        @Nullable UUID leadId,
        UUID subjectId,
        @Nullable String number,
        @Schema(examples = "Ask about the new plant") @Nullable String title,
        Closing closing) {

    static TodayView of(TodayItem item, Map<UUID, String> accounts, Instant now) {
        UUID account = item.accountId();
        return new TodayView(
                item.id(),
                item.kind(),
                item.what(),
                item.dueAt(),
                item.dueAt().isBefore(now),
                account,
                account == null ? null : accounts.get(account),
                item.leadId(),
                item.subjectId(),
                item.number(),
                item.title(),
                item.closing());
    }
}
