package org.setu.client.cadence.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.cadence.CadenceDetails;
import org.setu.client.cadence.ContactCadence;
import org.setu.client.field.Day;
import org.setu.client.field.Remark;

/**
 * What was agreed with a client: one of everyDays and quietUntil at least.
 *
 * @param everyDays so many days after the last contact the next is due; as in his tier if absent
 * @param quietUntil he is not contacted before this day
 */
record AccountCadenceRequest(
        @NotNull UUID accountId,
        @Schema(examples = "7") @Nullable @Min(1) @Max(ContactCadence.LONGEST) Integer everyDays,
        @Schema(examples = "2027-02-01") @Nullable @Day LocalDate quietUntil,
        @Schema(examples = "Their plant is closed in January") @NotNull @Remark String reason) {

    static AccountCadenceRequest of(CadenceDetails details) {
        return new AccountCadenceRequest(
                details.accountId(), details.everyDays(), details.quietUntil(), details.reason());
    }

    CadenceDetails details() {
        return new CadenceDetails(accountId, everyDays, quietUntil, reason);
    }
}
