package org.setu.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * Makes up what is asked of leads, and leads of one agent that are at different steps, so that
 * there is something to look at. No question is required: whoever tries things out is not stopped.
 */
final class SampleLeads {

    private final Api administrator;
    private final Api agent;

    SampleLeads(Api administrator, Api agent) {
        this.administrator = administrator;
        this.agent = agent;
    }

    /** How many leads there are. */
    int ensure() {
        criterion("Has a budget for this year", 10);
        criterion("We talk with somebody who decides", 20);
        criterion("Wants to buy within six months", 30);
        lead("Stark Mills", "CALL", "US");
        String later = lead("Wayne Freight", "WEB", "DE");
        JsonNode assigned = agent.get("/leads/" + later);
        if (assigned.path("status").asText().equals("ASSIGNED")) {
            JsonNode working = agent.order("/leads/" + later + "/start", assigned);
            agent.order(
                    "/leads/" + later + "/nurture-until",
                    working,
                    Map.of("returnOn", "2031-01-15"));
        }
        return 2;
    }

    private void criterion(String text, int place) {
        administrator.post("/qualification-criteria", Map.of("text", text, "place", place));
    }

    private String lead(String company, String source, String country) {
        String me = agent.get("/staff/me").path("staff").path("id").asText();
        return agent.post(
                        "/leads",
                        Map.of(
                                "company", company,
                                "source", source,
                                "country", country,
                                "ownerId", me))
                .path("id")
                .asText();
    }
}
