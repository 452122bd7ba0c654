package org.setu.deal.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.setu.deal.account.Account;
import org.setu.deal.deal.Closing;
import org.setu.deal.deal.DealDetails;
import org.setu.deal.deal.DealLineDetails;
import org.setu.deal.deal.Parties;
import org.setu.deal.external.ExternalId;
import org.setu.deal.pipeline.Pipeline;
import org.setu.deal.pipeline.PipelineStage;
import org.setu.deal.product.Product;
import org.setu.platform.access.StaffEntry;
import org.setu.platform.money.Money;

/**
 * Turns a row into the deal that it tells of. The expected amount before the end is not in such
 * files: the list price stands in for it, and is marked as an estimate.
 */
final class ReadingDealRow {

    private static final String WON = "won";
    private static final String LOST = "lost";

    /** Where talks are under way: the stage of deals whose file only tells how they ended. */
    private static final String TALKING = "ENGAGING";

    private final Cells cells;
    private final DealLookups.Found found;

    ReadingDealRow(Cells cells, DealLookups.Found found) {
        this.cells = cells;
        this.found = found;
    }

    /** The deal, or nothing if the cells have problems. */
    Optional<HistoricDeal> read() {
        StaffEntry owner = one(DealImportKind.OWNER, found.staff(), "active staff member");
        Account account = one(DealImportKind.ACCOUNT, found.accounts(), "account");
        Product product = one(DealImportKind.PRODUCT, found.products(), "product");
        Currency currency = cells.currency(DealImportKind.CURRENCY);
        LocalDate engagedOn = cells.day(DealImportKind.ENGAGED_ON);
        ExternalId key = key();
        String name = cells.text(DealImportKind.NAME, 200);
        PipelineStage stage = stage(found.pipeline());
        Closing end = currency == null ? null : end(currency, engagedOn);
        if (!cells.problems().isEmpty() || owner == null || currency == null || stage == null) {
            return Optional.empty();
        }
        Money listPrice =
                product == null ? null : found.listPrice(currency.getCurrencyCode(), product.id());
        DealDetails details =
                new DealDetails(
                        name == null ? title(product, account) : name,
                        account == null ? null : account.id(),
                        owner.id(),
                        null,
                        found.pipeline().id(),
                        stage.id(),
                        listPrice,
                        null,
                        engagedOn,
                        product == null ? List.of() : List.of(line(product, listPrice, currency)),
                        List.of(key));
        return Optional.of(
                new HistoricDeal(
                        new Parties(account, owner.id(), found.pipeline(), stage), details, end));
    }

    private ExternalId key() {
        String system = cells.text(DealImportKind.SYSTEM, "");
        if (!system.matches(ExternalId.SYSTEM)) {
            cells.problem(
                    DealImportKind.SYSTEM,
                    "must be lower case letters, digits and hyphens, at most 40");
        }
        String id = cells.text(DealImportKind.KEY, 200);
        return new ExternalId(system, id == null ? "" : id);
    }

    private @Nullable PipelineStage stage(Pipeline pipeline) {
        String word = word();
        if (ended()) {
            return pipeline.stage(TALKING).orElse(pipeline.firstStage());
        }
        Optional<PipelineStage> named =
                pipeline.stages().stream()
                        .filter(stage ->
                                stage.code().equalsIgnoreCase(word)
                                        || stage.name().equalsIgnoreCase(word))
                        .findFirst();
        if (named.isEmpty()) {
            cells.problem(
                    DealImportKind.STAGE,
                    "must be Won, Lost or one of "
                            + String.join(
                                    ", ",
                                    pipeline.stages().stream().map(PipelineStage::name).toList()));
        }
        return named.orElse(null);
    }

    private @Nullable Closing end(Currency currency, @Nullable LocalDate engagedOn) {
        LocalDate closedOn = cells.day(DealImportKind.CLOSED_ON);
        BigDecimal amount = cells.amount(DealImportKind.AMOUNT);
        if (!ended()) {
            return null;
        }
        if (closedOn == null) {
            cells.problem(DealImportKind.CLOSED_ON, "is required for a deal that has ended");
            return null;
        }
        if (engagedOn != null && closedOn.isBefore(engagedOn)) {
            cells.problem(DealImportKind.CLOSED_ON, "must not be before " + engagedOn);
        }
        if (word().equals(LOST)) {
            return Closing.lost(closedOn, null, null);
        }
        if (amount == null) {
            cells.problem(DealImportKind.AMOUNT, "is required for a deal that was won");
            return null;
        }
        return Closing.won(closedOn, new Money(amount, currency));
    }

    private boolean ended() {
        return word().equals(WON) || word().equals(LOST);
    }

    private String word() {
        return cells.text(DealImportKind.STAGE, "").toLowerCase(Locale.ROOT);
    }

    private static DealLineDetails line(
            Product product, @Nullable Money listPrice, Currency currency) {
        return new DealLineDetails(
                product.id(), BigDecimal.ONE, listPrice == null ? Money.zero(currency) : listPrice);
    }

    private static String title(@Nullable Product product, @Nullable Account account) {
        String what = product == null ? "Deal" : product.name();
        String title = account == null ? what : what + " for " + account.name();
        return title.length() > 200 ? title.substring(0, 200) : title;
    }

    private <T> @Nullable T one(String field, Map<String, List<T>> byName, String what) {
        String name = cells.text(field);
        if (name == null) {
            return null;
        }
        List<T> named = byName.getOrDefault(name, List.of());
        if (named.size() == 1) {
            return named.getFirst();
        }
        cells.problem(
                field,
                named.isEmpty()
                        ? "There is no " + what + " of this name."
                        : "There are " + named.size() + " of this name.");
        return null;
    }
}
