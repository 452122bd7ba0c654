package org.setu.deal.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.setu.deal.account.Account;
import org.setu.deal.account.Accounts;
import org.setu.deal.deal.Deals;
import org.setu.deal.pipeline.Pipeline;
import org.setu.deal.pipeline.Pipelines;
import org.setu.deal.price.PriceBookEntries;
import org.setu.deal.product.Product;
import org.setu.deal.product.Products;
import org.setu.platform.access.StaffDirectory;
import org.setu.platform.access.StaffEntry;
import org.setu.platform.imports.ImportRow;
import org.setu.platform.money.Money;

/** Looks up what a chunk of rows names, once for all of them. */
@ApplicationScoped
class DealLookups {

    /**
     * What the rows name.
     *
     * @param accounts by name
     * @param staff by name
     * @param products by name
     * @param listPrices by currency and product
     * @param known the external keys that belong to deals already
     */
    record Found(
            Pipeline pipeline,
            Map<String, List<Account>> accounts,
            Map<String, List<StaffEntry>> staff,
            Map<String, List<Product>> products,
            Map<String, Map<UUID, Money>> listPrices,
            Set<String> known) {

        @Nullable Money listPrice(String currency, UUID product) {
            return listPrices.getOrDefault(currency, Map.of()).get(product);
        }
    }

    private final Pipelines pipelines;
    private final Accounts accounts;
    private final StaffDirectory staff;
    private final Products products;
    private final PriceBookEntries prices;
    private final Deals deals;
    private final InstantSource clock;

    DealLookups(
            Pipelines pipelines,
            Accounts accounts,
            StaffDirectory staff,
            Products products,
            PriceBookEntries prices,
            Deals deals,
            InstantSource clock) {
        this.pipelines = pipelines;
        this.accounts = accounts;
        this.staff = staff;
        this.products = products;
        this.prices = prices;
        this.deals = deals;
        this.clock = clock;
    }

    Found in(List<ImportRow> rows) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Map<String, Map<UUID, Money>> listPrices = new HashMap<>();
        texts(rows, DealImportKind.CURRENCY)
                .forEach(currency -> listPrices.put(currency, prices.listPrices(currency, today)));
        Set<String> known = new HashSet<>();
        texts(rows, DealImportKind.SYSTEM)
                .forEach(system ->
                        deals.knownKeys(system, texts(rows, DealImportKind.KEY))
                                .forEach(key -> known.add(system + "\n" + key)));
        return new Found(
                pipelines.standard().orElseThrow(),
                byName(accounts.named(texts(rows, DealImportKind.ACCOUNT)), Account::name),
                byName(staff.named(texts(rows, DealImportKind.OWNER)), StaffEntry::name),
                byName(products.named(texts(rows, DealImportKind.PRODUCT)), Product::name),
                listPrices,
                known);
    }

    private static <T> Map<String, List<T>> byName(Collection<T> things, Function<T, String> name) {
        return things.stream().collect(Collectors.groupingBy(name));
    }

    private static Set<String> texts(List<ImportRow> rows, String field) {
        return rows.stream()
                .map(row -> row.get(field))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
