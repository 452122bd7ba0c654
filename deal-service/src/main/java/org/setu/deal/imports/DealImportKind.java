package org.setu.deal.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.setu.deal.deal.Deal;
import org.setu.deal.deal.Deals;
import org.setu.deal.deal.KeepingImportedDeals;
import org.setu.platform.access.Roles;
import org.setu.platform.entity.Numbering;
import org.setu.platform.imports.ImportField;
import org.setu.platform.imports.ImportKind;
import org.setu.platform.imports.ImportRow;
import org.setu.platform.imports.ImportScope;
import org.setu.platform.imports.RowResult;
import org.setu.platform.imports.RowResult.Outcome;
import org.setu.platform.imports.RowResult.RowNote;

/** Deals that another system knew before: they are published as imported, never as won. */
@ApplicationScoped
class DealImportKind implements ImportKind {

    static final String KEY = "externalId";
    static final String SYSTEM = "system";
    static final String NAME = "name";
    static final String OWNER = "owner";
    static final String ACCOUNT = "account";
    static final String PRODUCT = "product";
    static final String STAGE = "stage";
    static final String ENGAGED_ON = "engagedOn";
    static final String CLOSED_ON = "closedOn";
    static final String AMOUNT = "amount";
    static final String CURRENCY = "currency";

    private final DealLookups lookups;
    private final Deals deals;
    private final Numbering numbering;
    private final KeepingImportedDeals keeping;
    private final InstantSource clock;

    DealImportKind(
            DealLookups lookups,
            Deals deals,
            Numbering numbering,
            KeepingImportedDeals keeping,
            InstantSource clock) {
        this.lookups = lookups;
        this.deals = deals;
        this.numbering = numbering;
        this.keeping = keeping;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "deals";
    }

    @Override
    public Set<String> runBy() {
        return Set.of(Roles.DATA_STEWARD);
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                new ImportField(KEY, true, "the deal's key in the other system"),
                new ImportField(SYSTEM, true, "short name of the other system, such as crm"),
                new ImportField(NAME, false, "what it is about; else the product and the account"),
                new ImportField(OWNER, true, "full name of the staff member who works on it"),
                new ImportField(ACCOUNT, false, "name of the account"),
                new ImportField(PRODUCT, false, "name of the product"),
                new ImportField(STAGE, true, "Won, Lost, or the name of a stage"),
                new ImportField(ENGAGED_ON, false, "when talks began, YYYY-MM-DD"),
                new ImportField(CLOSED_ON, false, "when it ended, YYYY-MM-DD"),
                new ImportField(AMOUNT, false, "for what it was won"),
                new ImportField(CURRENCY, true, "ISO 4217 code of the amounts"));
    }

    @Override
    public List<RowResult> check(List<ImportRow> rows, ImportScope scope) {
        DealLookups.Found found = lookups.in(rows);
        Set<String> seen = new HashSet<>();
        return rows.stream().map(row -> check(row, found, seen)).toList();
    }

    private static RowResult check(ImportRow row, DealLookups.Found found, Set<String> seen) {
        String key = key(row);
        if (found.known().contains(key)) {
            return RowResult.of(
                    Outcome.WILL_SKIP, null, new RowNote(KEY, "This deal is here already."));
        }
        Cells cells = new Cells(row);
        new ReadingDealRow(cells, found).read();
        if (!seen.add(key)) {
            cells.problem(KEY, "comes a second time in this file");
        }
        return cells.problems().isEmpty()
                ? RowResult.of(Outcome.WILL_CREATE, null)
                : RowResult.invalid(cells.problems());
    }

    @Override
    public List<RowResult> write(List<ImportRow> rows, ImportScope scope) {
        Instant now = clock.instant();
        DealLookups.Found found = lookups.in(rows);
        Iterator<String> number = numbering.next(Deal.NUMBERS, rows.size()).iterator();
        List<Deal> created = new ArrayList<>(rows.size());
        List<RowResult> results = new ArrayList<>(rows.size());
        for (ImportRow row : rows) {
            if (found.known().contains(key(row))) {
                results.add(RowResult.of(Outcome.SKIPPED, null));
                continue;
            }
            Cells cells = new Cells(row);
            results.add(
                    new ReadingDealRow(cells, found)
                            .read()
                            .map(historic -> {
                                Deal deal =
                                        Deal.imported(
                                                number.next(),
                                                historic.parties(),
                                                historic.details(),
                                                historic.end(),
                                                scope.importId(),
                                                now);
                                created.add(deal);
                                return RowResult.of(Outcome.CREATED, deal.id());
                            })
                            // Something that the check found has gone since.
                            .orElseGet(() -> RowResult.invalid(cells.problems())));
        }
        keeping.keep(created, now);
        return results;
    }

    @Override
    public boolean undo(UUID recordId) {
        return deals.findByIdOptional(recordId).map(keeping::takeBack).orElse(false);
    }

    private static String key(ImportRow row) {
        return row.get(SYSTEM) + "\n" + row.get(KEY);
    }
}
