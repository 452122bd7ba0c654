package org.setu.client.need;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.figures.GroupRow;
import org.setu.client.money.Sum;

/**
 * How far the needs that a caller sees are covered.
 *
 * @param accountId whose needs; null: of all accounts
 * @param groups the largest first, at most {@value GroupRow#MOST}
 */
public record NeedFigures(
        String groupBy, @Nullable UUID accountId, Group total, List<Group> groups) {

    /**
     * Figures of some needs. Values are the estimated ones, one sum per currency; needs without an
     * estimate count, but add nothing.
     *
     * @param key what they have in common, as the API spells it; null for the total
     * @param needs all of them
     * @param open identified or confirmed
     * @param confirmed open, with evidence
     * @param withDeal open, in some deal
     * @param withoutDeal open, in no deal: what could still be sold
     * @param withoutProduct open, for which we have no product
     * @param partlyCovered open, of which our products would leave something
     * @param whollyCovered open, for which we have all it takes
     * @param covered the client has it from us
     * @param unmet he will not have it from us
     * @param openValue of those that are open
     * @param whitespaceValue of those that are open and in no deal
     */
    @Schema(name = "NeedFiguresGroup")
    public record Group(
            @Nullable String key,
            long needs,
            long open,
            long confirmed,
            long withDeal,
            long withoutDeal,
            long withoutProduct,
            long partlyCovered,
            long whollyCovered,
            long covered,
            long unmet,
            long obsolete,
            List<Sum> openValue,
            List<Sum> whitespaceValue,
            List<Sum> coveredValue,
            List<Sum> unmetValue) {}
}
