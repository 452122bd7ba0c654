package org.setu.deal.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.setu.deal.World;
import org.setu.platform.id.Ids;
import org.setu.platform.testing.Checkout;

/** The public data set of the demonstration, imported as a data steward would. */
public final class CrmSales {

    private CrmSales() {}

    /** People, accounts, products and deals; gives the address of the import of deals. */
    public static String importAll(World world) {
        peopleAndAccounts(world);
        String products =
                ImportCalls.checked(
                        Map.of(
                                "kind",
                                "products",
                                "fileName",
                                "products.csv",
                                "mapping",
                                Map.of(
                                        "product", "name",
                                        "series", "family",
                                        "sales_price", "listPrice"),
                                "constants",
                                Map.of("currency", "USD")),
                        file("products.csv"));
        ImportCalls.commit(products);
        String deals =
                ImportCalls.checked(
                        Map.of(
                                "kind", "deals",
                                "fileName", "sales_pipeline.csv",
                                "mapping",
                                        Map.of(
                                                "opportunity_id", "externalId",
                                                "sales_agent", "owner",
                                                "product", "product",
                                                "account", "account",
                                                "deal_stage", "stage",
                                                "engage_date", "engagedOn",
                                                "close_date", "closedOn",
                                                "close_value", "amount"),
                                "valueMapping", Map.of("product", Map.of("GTXPro", "GTX Pro")),
                                "constants", Map.of("currency", "USD", "system", "crm")),
                        file("sales_pipeline.csv"));
        ImportCalls.commit(deals);
        return deals;
    }

    private static void peopleAndAccounts(World world) {
        Map<String, UUID> territories = new HashMap<>();
        Map<String, UUID> managers = new HashMap<>();
        Map<String, UUID> agents = new HashMap<>();
        for (CSVRecord line : rows("sales_teams.csv")) {
            String region = line.get("regional_office");
            UUID territory = territories.computeIfAbsent(region, name -> Ids.next());
            UUID manager =
                    managers.computeIfAbsent(
                            line.get("manager"),
                            name -> world.member(name, "sales-head", null, territory, region));
            agents.put(
                    line.get("sales_agent"),
                    world.member(
                            line.get("sales_agent"),
                            "account-manager",
                            manager,
                            territory,
                            region));
        }
        UUID first = agents.get(new TreeSet<>(agents.keySet()).first());
        for (CSVRecord line : rows("accounts.csv")) {
            world.account(line.get("account"), Objects.requireNonNull(first));
        }
    }

    static List<CSVRecord> rows(String name) {
        try {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new StringReader(file(name)))
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String file(String name) {
        try {
            return Files.readString(Checkout.file("deploy/local/demo/crm-sales").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
