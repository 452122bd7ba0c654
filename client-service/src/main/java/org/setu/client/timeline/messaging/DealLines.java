package org.setu.client.timeline.messaging;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.competitor.DealEnd;
import org.setu.client.competitor.DealResult;
import org.setu.client.reorder.BoughtProduct;
import org.setu.client.reorder.RecordingPurchases;

/** What {@code setu.deal.fact} tells of the products of a deal. */
record DealLines(List<Line> lines) {

    record Line(UUID productId, @Nullable String productCode, @Nullable String productName) {}

    /** What was bought, if the deal was won at an account; nothing otherwise. */
    void record(UUID deal, DealEnd end, RecordingPurchases purchases) {
        UUID account = end.accountId();
        if (end.result() == DealResult.WON && account != null) {
            purchases.won(deal, account, end.closedOn(), products());
        } else {
            purchases.notWon(deal);
        }
    }

    /** Each once, however many lines it has. */
    private Collection<BoughtProduct> products() {
        Map<UUID, BoughtProduct> products = new LinkedHashMap<>();
        lines.forEach(line ->
                products.putIfAbsent(
                        line.productId(),
                        new BoughtProduct(
                                line.productId(), line.productCode(), line.productName())));
        return products.values();
    }
}
