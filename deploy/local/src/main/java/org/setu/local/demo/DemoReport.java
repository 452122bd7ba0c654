package org.setu.local.demo;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Map;

/** Says what was loaded and what the platform makes of it. */
final class DemoReport {

    private DemoReport() {}

    /** The owners, so that everybody can see by which rule an account has the one it has. */
    static String owners(CrmSales data) {
        StringBuilder text =
                new StringBuilder(
                        "Account owners (the agent with the most won value in the file, the first"
                                + " by name among equals):\n");
        for (Map.Entry<String, String> owner : data.owners().entrySet()) {
            text.append("  %-30s %s%n".formatted(owner.getKey(), owner.getValue()));
        }
        return text.toString();
    }

    /** The figures of the platform's sales report. */
    static String figures(Api steward) {
        JsonNode report = steward.get("/reports/sales?groupBy=quarter");
        JsonNode total = report.path("total");
        StringBuilder text = new StringBuilder("Sales report:\n");
        text.append(
                "  won / lost        %s / %s%n".formatted(total.path("won"), total.path("lost")));
        for (JsonNode stage : report.path("stages")) {
            text.append(
                    "  open, %-12s%s%n"
                            .formatted(stage.path("name").asText(), stage.path("open").asText()));
        }
        text.append("  won amount        %s%n".formatted(money(total.path("wonAmount"))));
        text.append("  win rate          %s %%%n".formatted(total.path("winRate").asText()));
        text.append(
                "  days to win       mean %s, median %s%n"
                        .formatted(
                                total.path("cycleMeanDays").asText(),
                                total.path("cycleMedianDays").asText()));
        for (JsonNode group : report.path("groups")) {
            if (group.path("key").isTextual()) {
                text.append(
                        "  won in %-11s%s%n"
                                .formatted(
                                        group.path("label").asText(),
                                        money(group.path("figures").path("wonAmount"))));
            }
        }
        return text.toString();
    }

    private static String money(JsonNode money) {
        return money.path("amount").asText() + " " + money.path("currency").asText();
    }
}
