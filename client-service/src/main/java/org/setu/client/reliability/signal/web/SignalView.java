package org.setu.client.reliability.signal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.reliability.signal.RiskSignal;
import org.setu.client.reliability.signal.SignalDetails;
import org.setu.client.reliability.signal.SignalState;

/**
 * A signal as it is shown.
 *
 * @param next the states that may follow
 * @param reason why it was dismissed, or reopened
 * @param expiresOn the last day on which it counts
 */
@Schema(name = "RiskSignalView")
record SignalView(
        UUID id,
        long version,
        SignalState state,
        List<SignalState> next,
        @Nullable String reason,
        @Nullable UUID accountId,
        @Nullable UUID leadId,
        @Schema(examples = "COURT_CASE") String kind,
        @Schema(examples = "2026-11-02") LocalDate observedOn,
        @Schema(examples = "2028-11-01") LocalDate expiresOn,
        @Schema(examples = "Register of courts") @Nullable String source,
        @Schema(examples = "A supplier sues for 80,000 EUR.") @Nullable String evidence,
        @Schema(examples = "https://courts.example/2026/17") @Nullable String link,
        @Schema(examples = "Ask them before the next order.") @Nullable String note,
        Instant createdAt,
        Instant changedAt) {

    static SignalView of(RiskSignal signal) {
        SignalDetails details = signal.details();
        return new SignalView(
                signal.id(),
                signal.version(),
                signal.state(),
                signal.state().next(),
                signal.reason(),
                details.party().accountId(),
                details.party().leadId(),
                details.kind(),
                details.observedOn(),
                signal.expiresOn(),
                details.source(),
                details.evidence(),
                details.link(),
                details.note(),
                signal.createdAt(),
                signal.changedAt());
    }
}
