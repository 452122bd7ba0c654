package org.setu.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes up what the clients of one agent need, with and without evidence, deal and product, so that
 * there is something to look at.
 */
final class SampleNeeds {

    private static final int EACH = 3;

    private final Api agent;

    SampleNeeds(Api agent) {
        this.agent = agent;
    }

    /** How many needs there are. */
    int ensure() {
        List<JsonNode> products = agent.all("/products");
        List<JsonNode> accounts = agent.all("/accounts?sort=name");
        int needs = 0;
        for (JsonNode account : accounts.subList(0, Math.min(EACH, accounts.size()))) {
            String id = account.path("id").asText();
            List<Map<String, Object>> all = new ArrayList<>();
            all.add(need("Support contracts", "Somebody on site within a day", "HIGH", "12000"));
            all.add(need("Training", "New staff at two plants", "NORMAL", "4500"));
            if (!products.isEmpty()) {
                Map<String, Object> covered = need("Devices", "More of the same", "LOW", "30000");
                covered.put("coverage", "FULL");
                covered.put("productIds", List.of(products.getFirst().path("id").asText()));
                all.add(covered);
            }
            all.getFirst()
                    .put(
                            "evidence",
                            List.of(
                                    Map.of(
                                            "kind", "MEETING",
                                            "text", "They lost two days in spring.",
                                            "notedOn", "2017-10-02")));
            List<JsonNode> deals = agent.all("/deals?state=OPEN&accountId=" + id);
            if (!deals.isEmpty()) {
                all.getLast().put("dealIds", List.of(deals.getFirst().path("id").asText()));
            }
            for (Map<String, Object> one : all) {
                one.put("accountId", id);
                JsonNode need = agent.post("/needs", one);
                if (one.containsKey("evidence")) {
                    agent.order("/needs/" + need.path("id").asText() + "/confirm", need);
                }
                needs++;
            }
        }
        return needs;
    }

    private static Map<String, Object> need(
            String category, String subject, String priority, String value) {
        return new TreeMap<>(
                Map.of(
                        "category", category,
                        "subject", subject,
                        "priority", priority,
                        "estimatedValue", Map.of("amount", value, "currency", "USD")));
    }
}
