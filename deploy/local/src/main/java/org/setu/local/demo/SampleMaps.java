package org.setu.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * Puts the made-up people at the accounts of one agent on maps, so that there is one to look at.
 */
final class SampleMaps {

    private final Api agent;

    SampleMaps(Api agent) {
        this.agent = agent;
    }

    /** How many people are on maps. */
    int ensure() {
        int people = 0;
        for (JsonNode account : agent.all("/accounts?sort=name")) {
            String id = account.path("id").asText();
            List<JsonNode> contacts = agent.all("/contacts?sort=name&primaryAccountId=" + id);
            if (contacts.size() < 2) {
                continue;
            }
            JsonNode decider =
                    agent.post(
                            "/stakeholders",
                            Map.of(
                                    "accountId",
                                    id,
                                    "contactId",
                                    contacts.get(0).path("id").asText(),
                                    "roles",
                                    List.of("DECISION_MAKER", "ECONOMIC_BUYER"),
                                    "influence",
                                    5,
                                    "support",
                                    0,
                                    "coverage",
                                    "BRIEF"));
            agent.post(
                    "/stakeholders",
                    Map.of(
                            "accountId",
                            id,
                            "contactId",
                            contacts.get(1).path("id").asText(),
                            "roles",
                            List.of("CHAMPION", "USER"),
                            "influence",
                            3,
                            "support",
                            2,
                            "coverage",
                            "MULTIPLE",
                            "reportsTo",
                            decider.path("id").asText(),
                            "influences",
                            List.of(decider.path("id").asText())));
            people += 2;
        }
        return people;
    }
}
