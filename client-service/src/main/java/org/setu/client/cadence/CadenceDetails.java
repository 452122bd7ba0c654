package org.setu.client.cadence;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.platform.problem.ProblemException;

/**
 * What can be agreed with a client.
 *
 * @param everyDays so many days after the last contact the next is due; null: as in his tier
 * @param quietUntil he is not contacted before this day; null: at any time
 */
public record CadenceDetails(
        UUID accountId,
        @Nullable Integer everyDays,
        @Nullable LocalDate quietUntil,
        String reason) {

    /**
     * Checks that something is agreed.
     *
     * @throws ProblemException (400) naming the field
     */
    public CadenceDetails {
        if (everyDays == null && quietUntil == null) {
            throw ProblemException.invalid("/everyDays", "is required unless quietUntil is given");
        }
    }
}
