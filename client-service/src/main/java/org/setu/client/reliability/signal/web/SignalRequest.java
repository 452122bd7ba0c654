package org.setu.client.reliability.signal.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.field.Day;
import org.setu.client.field.Label;
import org.setu.client.field.LongText;
import org.setu.client.field.WebAddress;
import org.setu.client.reliability.Party;
import org.setu.client.reliability.signal.SignalDetails;

/**
 * That somebody becomes a risk, as it is told.
 *
 * @param accountId of whom; or leadId
 * @param leadId of whom; or accountId
 * @param kind the key of an active kind of signal
 * @param observedOn since when it is so; not in the future
 * @param source who says so
 * @param evidence what was seen or read
 * @param link where it can be read
 */
@Schema(name = "RiskSignalRequest")
record SignalRequest(
        @Nullable UUID accountId,
        @Nullable UUID leadId,
        @Schema(examples = "COURT_CASE") @NotNull @Size(min = 1, max = 40) String kind,
        @Schema(examples = "2026-11-02") @NotNull @Day LocalDate observedOn,
        @Schema(examples = "Register of courts") @Nullable @Label String source,
        @Schema(examples = "A supplier sues for 80,000 EUR.") @Nullable @LongText String evidence,
        @Schema(examples = "https://courts.example/2026/17") @Nullable @WebAddress String link,
        @Schema(examples = "Ask them before the next order.") @Nullable @LongText String note) {

    static SignalRequest of(SignalDetails details) {
        return new SignalRequest(
                details.party().accountId(),
                details.party().leadId(),
                details.kind(),
                details.observedOn(),
                details.source(),
                details.evidence(),
                details.link(),
                details.note());
    }

    SignalDetails details() {
        return new SignalDetails(
                new Party(accountId, leadId), kind, observedOn, source, evidence, link, note);
    }
}
