package org.setu.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Has the accounts of an agent judged; the night would do so too. */
final class SampleHealth {

    private final Api agent;

    SampleHealth(Api agent) {
        this.agent = agent;
    }

    void ensure() {
        for (JsonNode account : agent.all("/accounts?sort=name")) {
            agent.post("/health-assessments", Map.of("accountId", account.path("id").asText()));
        }
    }
}
