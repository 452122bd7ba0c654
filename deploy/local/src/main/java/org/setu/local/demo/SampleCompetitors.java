package org.setu.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Makes up competitors, and where one agent meets them, so that there is something to look at. */
final class SampleCompetitors {

    private final Api administrator;
    private final Api agent;

    SampleCompetitors(Api administrator, Api agent) {
        this.administrator = administrator;
        this.agent = agent;
    }

    /** How many competitors there are. */
    int ensure() {
        String globex =
                competitor(
                        Map.of(
                                "name",
                                "Globex",
                                "aliases",
                                List.of("Globex Corporation", "GBX"),
                                "website",
                                "https://globex.example",
                                "country",
                                "DE",
                                "swot",
                                Map.of(
                                        "strengths", List.of("Spare parts within a day"),
                                        "weaknesses", List.of("No service in the south"),
                                        "opportunities", List.of("Their frame contracts end soon"),
                                        "threats", List.of("Builds a plant nearby")),
                                "products",
                                List.of(
                                        Map.of(
                                                "name", "Globex One",
                                                "category", "GTX",
                                                "priceLevel", "LOWER"))));
        String initech =
                competitor(
                        Map.of(
                                "name", "Initech",
                                "country", "US",
                                "swot",
                                        Map.of(
                                                "strengths", List.of("Known to every buyer"),
                                                "weaknesses", List.of("Old range, no updates"))));
        List<JsonNode> accounts = agent.all("/accounts?sort=name");
        for (int i = 0; i < Math.min(3, accounts.size()); i++) {
            String account = accounts.get(i).path("id").asText();
            agent.post(
                    "/competitor-positions",
                    Map.of(
                            "accountId",
                            account,
                            "competitorId",
                            i == 1 ? initech : globex,
                            "strength",
                            i == 0 ? "DOMINANT" : "EQUAL",
                            "categories",
                            List.of("GTX"),
                            "shareOfWallet",
                            60 - 20 * i));
        }
        return 2;
    }

    private String competitor(Map<String, ?> body) {
        return administrator.post("/competitors", body).path("id").asText();
    }
}
