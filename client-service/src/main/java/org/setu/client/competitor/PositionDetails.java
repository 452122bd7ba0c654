package org.setu.client.competitor;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.platform.problem.ProblemException;

/**
 * Everything that can be said of a competitor at an account.
 *
 * @param supplies what he sells there
 * @param categories of what he sells there, each once
 * @param shareOfWallet what he gets of the account's spending in these categories, in percent; an
 *     estimate, null if nobody made one
 * @param since when he began; null if unknown
 * @param contractUntil until when he is bound to the account and it to him; null if unknown
 * @param source how we know
 */
public record PositionDetails(
        UUID accountId,
        UUID competitorId,
        @Nullable String supplies,
        List<String> categories,
        PositionStrength strength,
        @Nullable Integer shareOfWallet,
        @Nullable LocalDate since,
        @Nullable LocalDate contractUntil,
        @Nullable String source,
        @Nullable String note) {

    /**
     * Checks what the parts must be to each other.
     *
     * @throws ProblemException (400) naming the field
     */
    public PositionDetails {
        Set<String> named = new HashSet<>();
        for (int i = 0; i < categories.size(); i++) {
            if (!named.add(categories.get(i).toLowerCase(Locale.ROOT))) {
                throw ProblemException.invalid("/categories/" + i, "is named before already");
            }
        }
        if (since != null && contractUntil != null && contractUntil.isBefore(since)) {
            throw ProblemException.invalid("/contractUntil", "must not be before since");
        }
    }
}
