package org.setu.local.demo;

import org.setu.local.demo.Importing.Plan;

import java.util.Map;

/** What the imports are told of the columns and of what is dirty in them. */
final class Plans {

    static final Plan ACCOUNTS =
            new Plan(
                    "accounts",
                    "crm-sales/" + CrmSales.ACCOUNTS,
                    Map.of(
                            "account",
                            "name",
                            "sector",
                            "segment",
                            "year_established",
                            "yearEstablished",
                            "revenue",
                            "revenueMillions",
                            "employees",
                            "employees",
                            "office_location",
                            "country",
                            "subsidiary_of",
                            "parent",
                            AccountsFile.OWNER,
                            "owner"),
                    Map.of(
                            "segment", Map.of("technolgy", "technology"),
                            "country", countries()),
                    Map.of("revenueCurrency", "USD", "status", "ACTIVE"));

    static final Plan PRODUCTS =
            new Plan(
                    "products",
                    "crm-sales/" + CrmSales.PRODUCTS,
                    Map.of("product", "name", "series", "family", "sales_price", "listPrice"),
                    Map.of(),
                    Map.of("currency", "USD", "validFrom", "2016-01-01"));

    static final Plan OPPORTUNITIES =
            new Plan(
                    "deals",
                    "crm-sales/" + CrmSales.OPPORTUNITIES,
                    Map.of(
                            "opportunity_id", "externalId",
                            "sales_agent", "owner",
                            "product", "product",
                            "account", "account",
                            "deal_stage", "stage",
                            "engage_date", "engagedOn",
                            "close_date", "closedOn",
                            "close_value", "closingAmount"),
                    Map.of("product", Map.of("GTXPro", "GTX Pro")),
                    Map.of("externalSystem", "crm-sales", "currency", "USD"));

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
