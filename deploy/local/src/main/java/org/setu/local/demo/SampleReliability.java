package org.setu.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Makes up what is known of the reliability of one agent's accounts: one is safe, one a risk. */
final class SampleReliability {

    private final Api agent;

    SampleReliability(Api agent) {
        this.agent = agent;
    }

    /** How many accounts are assessed. */
    int ensure() {
        List<JsonNode> accounts = agent.all("/accounts?sort=name");
        int most = Math.min(2, accounts.size());
        for (int i = 0; i < most; i++) {
            String account = accounts.get(i).path("id").asText();
            boolean safe = i == 0;
            agent.post(
                    "/financial-statements",
                    Map.of(
                            "accountId",
                            account,
                            "periodEnd",
                            "2025-12-31",
                            "currency",
                            "USD",
                            "source",
                            "ANNUAL_REPORT",
                            "audited",
                            safe,
                            "figures",
                            safe ? safe() : risky()));
            agent.post(
                    "/payment-records",
                    Map.of(
                            "accountId",
                            account,
                            "asOf",
                            "2026-06-30",
                            "invoicesDue",
                            20,
                            "paidLate",
                            safe ? 1 : 12,
                            "averageDaysLate",
                            safe ? 3 : 41,
                            "source",
                            "Accounting"));
        }
        if (most > 1) {
            agent.post(
                    "/risk-signals",
                    Map.of(
                            "accountId",
                            accounts.get(1).path("id").asText(),
                            "kind",
                            "COURT_CASE",
                            "observedOn",
                            "2026-09-15",
                            "source",
                            "Register of courts",
                            "evidence",
                            "A supplier sues for 80,000 USD."));
        }
        return most;
    }

    private static Map<String, String> safe() {
        return Map.of(
                "totalAssets", "1000000",
                "currentAssets", "500000",
                "currentLiabilities", "300000",
                "retainedEarnings", "150000",
                "ebit", "90000",
                "bookEquity", "450000",
                "totalLiabilities", "550000",
                "revenue", "2400000");
    }

    private static Map<String, String> risky() {
        return Map.of(
                "totalAssets", "800000",
                "workingCapital", "20000",
                "retainedEarnings", "-60000",
                "ebit", "15000",
                "bookEquity", "120000",
                "totalLiabilities", "680000",
                "revenue", "900000");
    }
}
