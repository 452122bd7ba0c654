package org.setu.client.cadence.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.setu.client.account.AccountTier;
import org.setu.client.cadence.ContactCadence;

/**
 * How often the accounts of a tier are contacted at least.
 *
 * @param everyDays so many days after the last contact the next is due
 */
record ContactCadenceRequest(
        @NotNull AccountTier tier,
        @Schema(examples = "14") @NotNull @Min(1) @Max(ContactCadence.LONGEST) Integer everyDays) {

    static ContactCadenceRequest of(ContactCadence cadence) {
        return new ContactCadenceRequest(cadence.tier(), cadence.everyDays());
    }
}
