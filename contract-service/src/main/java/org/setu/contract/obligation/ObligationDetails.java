package org.setu.contract.obligation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.contract.contract.ContractRules;
import org.setu.contract.person.Side;
import org.setu.platform.money.Money;
import org.setu.platform.problem.ProblemException;

/**
 * What a user says of an obligation.
 *
 * @param side who owes it
 * @param dueOn the last day on which it is in time
 * @param timeZone where that day ends; UTC if absent
 * @param amount if money is owed
 */
@Schema(name = "ObligationRequest")
public record ObligationDetails(
        @NotNull Side side,
        @NotBlank @Size(max = 200) @Schema(examples = "Delivery of the goods") String title,
        @NotNull LocalDate dueOn,
        @Nullable @Size(min = 1, max = 60) @Schema(examples = "Asia/Kolkata") String timeZone,
        @Nullable Money amount) {

    public ObligationDetails {
        timeZone = timeZone == null ? "UTC" : timeZone;
    }

    /** No unknown zone, no negative amount. */
    void requireSound() {
        ContractRules.requireSensible("/dueOn", dueOn);
        requireZone(timeZone);
        if (amount != null && amount.signum() < 0) {
            throw ProblemException.invalid("/amount/amount", "must not be negative");
        }
    }

    /** Refuses a zone that the time zone database does not know. */
    private static void requireZone(@Nullable String zone) {
        try {
            ZoneId.of(zone == null ? "UTC" : zone);
        } catch (DateTimeException unknown) {
            throw ProblemException.invalid(
                    "/timeZone",
                    "must be a name of the time zone database, such as Asia/Kolkata, or an"
                            + " offset, such as +05:30");
        }
    }
}
