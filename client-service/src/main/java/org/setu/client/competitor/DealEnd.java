package org.setu.client.competitor;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.platform.money.Money;

/**
 * How a deal ended, as the deal tells it.
 *
 * @param accountId null if the deal has no account
 * @param value what was agreed or, if there is nothing, expected; null if nobody said
 * @param competitor whom the deal names, in the words of who closed it
 * @param reason why it was lost
 */
public record DealEnd(
        DealResult result,
        LocalDate closedOn,
        @Nullable UUID accountId,
        @Nullable Money value,
        @Nullable String competitor,
        @Nullable String reason) {}
