package org.setu.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Says how often tiers are contacted, and what was agreed with one client of an agent. */
final class SampleCadences {

    private final Api administrator;
    private final Api agent;

    SampleCadences(Api administrator, Api agent) {
        this.administrator = administrator;
        this.agent = agent;
    }

    void ensure() {
        usual("KEY", 14);
        usual("MAJOR", 30);
        usual("STANDARD", 90);
        List<JsonNode> accounts = agent.all("/accounts?sort=name");
        agent.post(
                "/account-cadences",
                Map.of(
                        "accountId",
                        accounts.getFirst().path("id").asText(),
                        "everyDays",
                        7,
                        "reason",
                        "Opens a new plant"));
    }

    private void usual(String tier, int days) {
        administrator.post("/contact-cadences", Map.of("tier", tier, "everyDays", days));
    }
}
