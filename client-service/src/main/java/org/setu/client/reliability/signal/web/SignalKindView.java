package org.setu.client.reliability.signal.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.setu.client.reliability.signal.RiskSignalKind;
import org.setu.client.reliability.signal.SignalKindDetails;

/** What a kind of signal means. */
@Schema(name = "RiskSignalKindView")
record SignalKindView(
        UUID id,
        long version,
        @Schema(examples = "COURT_CASE") String key,
        @Schema(examples = "Is sued for money") String name,
        @Schema(examples = "20") int points,
        @Schema(examples = "730") int validDays,
        @Schema(examples = "false") boolean blocking,
        boolean active,
        Instant createdAt,
        Instant changedAt) {

    static SignalKindView of(RiskSignalKind kind) {
        SignalKindDetails details = kind.details();
        return new SignalKindView(
                kind.id(),
                kind.version(),
                details.key(),
                details.name(),
                details.points(),
                details.validDays(),
                details.blocking(),
                details.active(),
                kind.createdAt(),
                kind.changedAt());
    }
}
