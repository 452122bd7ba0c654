package org.setu.client.segment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How accounts are ranked.
 *
 * @param segment among whose members; null: among all accounts that the caller sees
 * @param asOf the day (UTC) that is looked back from; deals count that were closed until then
 * @param months so many months back frequency and amount are counted
 * @param currency ISO 4217, of the amounts that count
 */
public record RfmAsked(@Nullable UUID segment, LocalDate asOf, int months, String currency) {

    /** Deals count for frequency and amount that were closed after this day. */
    LocalDate after() {
        return asOf.minusMonths(months);
    }
}
