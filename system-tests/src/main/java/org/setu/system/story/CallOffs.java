package org.setu.system.story;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Orders of the client's system.
 *
 * @param contract its path
 * @param product what is ordered
 * @param word in the system's own keys
 */
record CallOffs(String contract, String product, String word, Consumer<String> log) {

    /** Places two, one of them twice over, and confirms one. */
    void place(Actor partner, Actor agent) {
        Map<String, Object> body =
                Map.of(
                        "contractId",
                        contract.substring("/contracts/".length()),
                        "order",
                        order(word + "-1"));
        String path = "/orders/by-external/erp/" + word + "-1";
        Answer first = partner.put(path, body).expect(201);
        Answer again = partner.put(path, body).expect(200);
        again.expect("/id", first.id());
        String key = UUID.randomUUID().toString();
        Map<String, Object> call = order(word + "-3");
        Answer placed = partner.repeatable(contract + "/orders", key, call).expect(201);
        partner.repeatable(contract + "/orders", key, call).expect(201).expect("/id", placed.id());
        String order = "/orders/" + first.id();
        Answer refused = agent.tryStep(order, "close", null).expect(409);
        log.accept("  an order that is not delivered: " + refused.json().path("allowed"));
        agent.get(order).expect("/state", "PLACED");
        agent.step(order, "confirm", null).expect("/state", "CONFIRMED");
    }

    private Map<String, Object> order(String key) {
        return Map.of(
                "lines",
                List.of(Map.of("productId", product, "quantity", 2)),
                "dueOn",
                LocalDate.now(ZoneOffset.UTC).plusDays(20).toString(),
                "timeZone",
                "Europe/Berlin",
                "externalIds",
                List.of(Map.of("system", "erp", "id", key)));
    }
}
