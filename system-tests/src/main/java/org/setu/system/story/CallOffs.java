package org.setu.system.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Orders of the client's system.
 *
 * @param contract its path
 * @param product what is ordered
 * @param word in the system's own keys
 */
record CallOffs(
        String contract,
        String product,
        String word,
        Actor system,
        Actor agent,
        Narrator narrator) {

    /** Places two, each of them twice over; the first is confirmed. */
    String place() {
        Map<String, Object> body = Map.of("contractId", contractId(), "order", order(word + "-1"));
        String path = "/orders/by-external/erp/" + word + "-1";
        Answer first = system.put(path, body).expect(201);
        system.put(path, body).expect(200).expect("/id", first.id());
        narrator.note("the same key is the same order: %s", first.text("/number"));
        String key = UUID.randomUUID().toString();
        Map<String, Object> call = order(word + "-2");
        Answer placed = system.repeatable(contract + "/orders", key, call).expect(201);
        system.repeatable(contract + "/orders", key, call).expect(201).expect("/id", placed.id());
        narrator.note("the same Idempotency-Key is answered as before: %s", placed.text("/number"));
        system.get("/orders?count=true&contractId=" + contractId()).expect("/total", "2");

        String order = "/orders/" + first.id();
        agent.step(order, "confirm", null).expect("/state", "CONFIRMED");
        Answer refused = system.put(path, body).expect(409);
        narrator.note("%s Allowed: %s", refused.text("/detail"), refused.allowed());
        system.get(order).expect("/state", "CONFIRMED");
        return order;
    }

    /**
     * An order and an obligation whose day ends in a moment, where it counts; the job that looks
     * for what is late finds them.
     */
    String late(InboxStream inbox) {
        Ending day = Ending.in(15);
        String order =
                system.create(
                                contract + "/orders",
                                due(
                                        day,
                                        Map.of("lines", lines(), "externalIds", keys(word + "-3"))))
                        .expect("/overdue", "false")
                        .id();
        String obligation =
                agent.create(
                                contract + "/obligations",
                                due(day, Map.of("side", "OURS", "title", "Samples " + word)))
                        .id();
        narrator.note("due today, where the day ends in some seconds: at %s", day.zone());
        Waiting.until(
                "the order is late",
                () -> system.quietly().get("/orders/" + order).text("/overdue").equals("true"));
        system.get("/orders?overdue=true&contractId=" + contractId())
                .expect("/items/0/id", order)
                .expect("/items/1/id", "");
        Waiting.until(
                "the obligation is overdue",
                () ->
                        agent.quietly()
                                .get("/obligations/" + obligation)
                                .text("/state")
                                .equals("OVERDUE"));
        agent.get("/obligations/" + obligation).expect("/state", "OVERDUE");
        inbox.awaitEvent("order-late", order);
        inbox.awaitEvent("obligation-overdue", obligation);
        return "/orders/" + order;
    }

    /**
     * A day and where it ends soon. An offset, because somewhere a day ends at any second.
     *
     * @param zone as in {@code +05:49:30}
     */
    private record Ending(LocalDate today, String zone) {

        private static final int DAY = 24 * 60 * 60;

        static Ending in(int seconds) {
            Instant now = Instant.now();
            int midnight = DAY - seconds - (int) (now.getEpochSecond() % DAY);
            ZoneOffset offset =
                    ZoneOffset.ofTotalSeconds(midnight > DAY / 2 ? midnight - DAY : midnight);
            return new Ending(LocalDate.ofInstant(now, offset), offset.getId());
        }
    }

    private static Map<String, Object> due(Ending day, Map<String, Object> what) {
        Map<String, Object> body = new java.util.HashMap<>(what);
        body.put("dueOn", day.today().toString());
        body.put("timeZone", day.zone());
        return body;
    }

    private Map<String, Object> order(String key) {
        return Map.of(
                "lines",
                lines(),
                "dueOn",
                LocalDate.now(ZoneOffset.UTC).plusDays(20).toString(),
                "timeZone",
                "Asia/Kolkata",
                "externalIds",
                keys(key));
    }

    private List<Map<String, Object>> lines() {
        return List.of(Map.of("productId", product, "quantity", 2));
    }

    private static List<Map<String, Object>> keys(String key) {
        return List.of(Map.of("system", "erp", "id", key));
    }

    private String contractId() {
        return contract.substring("/contracts/".length());
    }
}
