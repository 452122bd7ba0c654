package org.setu.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Makes up plans for clients of one agent, one of them submitted, to look at. */
final class SamplePlans {

    private static final int EACH = 3;

    private final Api agent;

    SamplePlans(Api agent) {
        this.agent = agent;
    }

    /** How many plans there are. */
    int ensure() {
        List<JsonNode> accounts = agent.all("/accounts?sort=name");
        List<JsonNode> planned = accounts.subList(0, Math.min(EACH, accounts.size()));
        for (JsonNode account : planned) {
            JsonNode plan = agent.post("/account-plans", plan(account.path("id").asText()));
            if (account == planned.getFirst()) {
                agent.order("/account-plans/" + plan.path("id").asText() + "/submit", plan);
            }
        }
        return planned.size();
    }

    private static Map<String, Object> plan(String account) {
        return Map.of(
                "accountId",
                account,
                "startsOn",
                "2018-01-01",
                "endsOn",
                "2018-12-31",
                "title",
                "Support for all plants",
                "objectives",
                List.of("A support contract for each plant", "A visit in every quarter"),
                "swot",
                Map.of(
                        "strengths", List.of("Somebody on site within a day"),
                        "threats", List.of("A cheaper offer is on the table")),
                "spending",
                List.of(
                        Map.of(
                                "category", "SUPPORT CONTRACTS",
                                "spending", Map.of("amount", "48000", "currency", "USD"),
                                "ownSales", Map.of("amount", "12000", "currency", "USD"))));
    }
}
