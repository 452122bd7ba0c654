package org.setu.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Makes segments of one agent's own, so that there is something to look at. */
final class SampleSegments {

    private final Api agent;

    SampleSegments(Api agent) {
        this.agent = agent;
    }

    /** How many there are. */
    int ensure() {
        segment("Large companies", Map.of("field", "employees", "op", "gte", "value", 1000));
        segment(
                "Good clients without a need",
                Map.of(
                        "all",
                        List.of(
                                Map.of("field", "wonDeals", "op", "gte", "value", 3),
                                Map.of("field", "openNeeds", "op", "eq", "value", 0))));
        return 2;
    }

    private void segment(String name, Map<String, ?> rule) {
        JsonNode segment =
                agent.post("/segments", Map.of("name", name, "kind", "LIVE", "rule", rule));
        agent.order("/segments/" + segment.path("id").asText() + "/refresh", segment);
    }
}
