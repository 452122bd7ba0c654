package org.setu.system.story;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * Deals of one client, and quotes that give more than the agent may.
 *
 * @param agent whose deals they are
 * @param product what is sold
 */
record Offer(Actor agent, Client client, String product, Narrator narrator) {

    /**
     * @param deal its path
     * @param quote its path
     * @param number of the quote
     */
    record Asked(String deal, String quote, String number) {

        String dealId() {
            return id(deal);
        }

        String quoteId() {
            return id(quote);
        }
    }

    /** The id at the end of a path. */
    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A deal with a quote that waits for somebody's approval. */
    Asked ask(String name) {
        String deal =
                "/deals/"
                        + agent.create(
                                        "/deals",
                                        Map.of(
                                                "name",
                                                name,
                                                "accountId",
                                                client.id(),
                                                "lines",
                                                List.of(line())))
                                .id();
        Answer written = agent.create(deal + "/quotes", quote());
        narrator.note(
                "%s: %s %s, with a discount of 18 %%",
                written.text("/number"),
                written.text("/total/amount"),
                written.text("/total/currency"));
        String quote = "/quotes/" + written.id();
        agent.step(quote, "submit", Map.of()).expect("/state", "IN_APPROVAL");
        return new Asked(deal, quote, written.text("/number"));
    }

    private Map<String, Object> line() {
        return Map.of(
                "productId",
                product,
                "quantity",
                10,
                "amount",
                Map.of("amount", "48210.00", "currency", "USD"));
    }

    private Map<String, Object> quote() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return Map.of(
                "currency",
                "USD",
                "lines",
                List.of(
                        Map.of(
                                "productId",
                                product,
                                "quantity",
                                10,
                                "discounts",
                                List.of(Map.of("percent", 18, "reason", "Fair price")))),
                "validUntil",
                today.plusDays(30).toString(),
                "timeZone",
                "Asia/Kolkata",
                "language",
                "en",
                "deliveryOn",
                today.plusDays(60).toString());
    }
}
