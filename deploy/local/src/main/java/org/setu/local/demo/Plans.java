package org.setu.local.demo;

import java.util.Map;
import org.setu.local.demo.Importing.Plan;

/** What the imports are told of the columns and of what is dirty in them. */
final class Plans {

    static final Plan ACCOUNTS =
            new Plan(
                    "accounts",
                    "crm-sales/accounts.csv",
                    Map.of(
                            "account", "name",
                            "sector", "segment",
                            "year_established", "yearEstablished",
                            AccountsFile.REVENUE, "revenue",
                            "employees", "employees",
                            "office_location", "country",
                            "subsidiary_of", "parent",
                            AccountsFile.OWNER, "owner"),
                    Map.of(
                            "segment", Map.of("technolgy", "technology"),
                            "country", countries()),
                    Map.of("currency", "USD", "status", "ACTIVE"));

    static final Plan OPPORTUNITIES =
            new Plan(
                    "deals",
                    "crm-sales/sales_pipeline.csv",
                    Map.of(
                            "opportunity_id", "externalId",
                            "sales_agent", "owner",
                            "product", "product",
                            "account", "account",
                            "deal_stage", "stage",
                            "engage_date", "engagedOn",
                            "close_date", "closedOn",
                            "close_value", "amount"),
                    Map.of("product", Map.of("GTXPro", "GTX Pro")),
                    Map.of("system", "crm-sales", "currency", "USD"));

    private Plans() {}

    private static Map<String, String> countries() {
        return Map.ofEntries(
                Map.entry("United States", "US"),
                Map.entry("Belgium", "BE"),
                Map.entry("Brazil", "BR"),
                Map.entry("China", "CN"),
                Map.entry("Germany", "DE"),
                Map.entry("Italy", "IT"),
                Map.entry("Japan", "JP"),
                Map.entry("Jordan", "JO"),
                Map.entry("Kenya", "KE"),
                Map.entry("Korea", "KR"),
                Map.entry("Norway", "NO"),
                Map.entry("Panama", "PA"),
                Map.entry("Philipines", "PH"),
                Map.entry("Poland", "PL"),
                Map.entry("Romania", "RO"));
    }
}
