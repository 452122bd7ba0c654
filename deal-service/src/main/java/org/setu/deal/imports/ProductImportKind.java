package org.setu.deal.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.setu.deal.deal.Deals;
import org.setu.deal.price.PriceBook;
import org.setu.deal.price.PriceBookDetails;
import org.setu.deal.price.PriceBookEntries;
import org.setu.deal.price.PriceBookEntry;
import org.setu.deal.price.PriceBooks;
import org.setu.deal.product.Product;
import org.setu.deal.product.ProductDetails;
import org.setu.deal.product.Products;
import org.setu.platform.access.Roles;
import org.setu.platform.imports.ImportField;
import org.setu.platform.imports.ImportKind;
import org.setu.platform.imports.ImportRow;
import org.setu.platform.imports.ImportScope;
import org.setu.platform.imports.RowResult;
import org.setu.platform.imports.RowResult.Outcome;
import org.setu.platform.imports.RowResult.RowNote;
import org.setu.platform.money.Money;

/** Products with their list prices; the price book of the currency is made if there is none. */
@ApplicationScoped
class ProductImportKind implements ImportKind {

    private static final String NAME = "name";
    private static final String CODE = "code";
    private static final String FAMILY = "family";
    private static final String LIST_PRICE = "listPrice";
    private static final String CURRENCY = "currency";
    private static final String VALID_FROM = "validFrom";
    private static final int LONGEST_CODE = 40;

    private final Products products;
    private final PriceBooks books;
    private final PriceBookEntries entries;
    private final Deals deals;
    private final InstantSource clock;

    ProductImportKind(
            Products products,
            PriceBooks books,
            PriceBookEntries entries,
            Deals deals,
            InstantSource clock) {
        this.products = products;
        this.books = books;
        this.entries = entries;
        this.deals = deals;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "products";
    }

    @Override
    public Set<String> runBy() {
        return Set.of(Roles.ADMINISTRATOR, Roles.DATA_STEWARD);
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                new ImportField(NAME, true, "as clients know it"),
                new ImportField(CODE, false, "short and unique; made from the name if absent"),
                new ImportField(FAMILY, false, "the series it belongs to"),
                new ImportField(LIST_PRICE, true, "in the price book LIST-<currency>"),
                new ImportField(CURRENCY, true, "ISO 4217 code of the list price"),
                new ImportField(
                        VALID_FROM,
                        false,
                        "first day of the price book if it is made; 2000-01-01 if absent"));
    }

    @Override
    public List<RowResult> check(List<ImportRow> rows, ImportScope scope) {
        Set<String> present = present(rows);
        Set<String> seen = new HashSet<>();
        return rows.stream().map(row -> check(row, present, seen)).toList();
    }

    private static RowResult check(ImportRow row, Set<String> present, Set<String> seen) {
        Cells cells = new Cells(row);
        String name = cells.text(NAME, 200);
        cells.text(FAMILY, 100);
        cells.amount(LIST_PRICE);
        cells.currency(CURRENCY);
        cells.day(VALID_FROM);
        if (!code(cells).matches(ProductDetails.CODE)) {
            cells.problem(CODE, "must be capital letters, digits and . _ -, at most 40");
        }
        if (!seen.add(String.valueOf(name))) {
            cells.problem(NAME, "comes a second time in this file");
        }
        if (!cells.problems().isEmpty()) {
            return RowResult.invalid(cells.problems());
        }
        return present.contains(name)
                ? RowResult.of(
                        Outcome.WILL_SKIP, null, new RowNote(NAME, "This product is here already."))
                : RowResult.of(Outcome.WILL_CREATE, null);
    }

    @Override
    public List<RowResult> write(List<ImportRow> rows, ImportScope scope) {
        Set<String> present = present(rows);
        List<RowResult> results = rows.stream().map(row -> write(row, present)).toList();
        products.flush();
        return results;
    }

    private RowResult write(ImportRow row, Set<String> present) {
        Cells cells = new Cells(row);
        String name = cells.text(NAME, "");
        if (present.contains(name)) {
            return RowResult.of(Outcome.SKIPPED, null);
        }
        Product product =
                new Product(
                        new ProductDetails(code(cells), name, cells.text(FAMILY), true, List.of()),
                        clock.instant());
        products.persist(product);
        // Before its price refers to it.
        products.flush();
        BigDecimal amount = Objects.requireNonNull(cells.amount(LIST_PRICE));
        Currency currency = Objects.requireNonNull(cells.currency(CURRENCY));
        entries.persist(
                new PriceBookEntry(
                        book(currency, cells), product.id(), new Money(amount, currency)));
        return RowResult.of(Outcome.CREATED, product.id());
    }

    private PriceBook book(Currency currency, Cells cells) {
        String code = "LIST-" + currency.getCurrencyCode();
        return books.withCode(code)
                .orElseGet(() -> {
                    LocalDate from = cells.day(VALID_FROM);
                    PriceBook book =
                            new PriceBook(
                                    new PriceBookDetails(
                                            code,
                                            "List prices in " + currency.getCurrencyCode(),
                                            currency.getCurrencyCode(),
                                            from == null ? LocalDate.of(2000, 1, 1) : from,
                                            null,
                                            true));
                    books.persistAndFlush(book);
                    return book;
                });
    }

    @Override
    public boolean undo(UUID recordId) {
        Product product = products.findById(recordId);
        if (product == null || product.version() > 0 || deals.withProduct(recordId) > 0) {
            return false;
        }
        entries.delete("productId", recordId);
        products.delete(product);
        return true;
    }

    private Set<String> present(List<ImportRow> rows) {
        Set<String> names =
                rows.stream()
                        .map(row -> row.get(NAME))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return products.named(names).stream().map(Product::name).collect(Collectors.toSet());
    }

    /** Of "GTX Plus Basic" it makes GTX-PLUS-BASIC. */
    private static String code(Cells cells) {
        String given = cells.text(CODE);
        if (given != null) {
            return given;
        }
        String made =
                cells.text(NAME, "")
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("[^A-Z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return made.length() > LONGEST_CODE ? made.substring(0, LONGEST_CODE) : made;
    }
}
