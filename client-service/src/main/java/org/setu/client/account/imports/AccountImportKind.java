package org.setu.client.account.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.setu.client.account.Account;
import org.setu.client.account.Accounts;
import org.setu.client.account.ChangingAccount;
import org.setu.client.account.DuplicateAccounts;
import org.setu.client.account.Likeness;
import org.setu.client.account.OpeningAccount;
import org.setu.client.account.TakingBackAccount;
import org.setu.client.custom.CustomFields;
import org.setu.client.custom.CustomForm;
import org.setu.client.custom.CustomRecord;
import org.setu.client.custom.CustomValues;
import org.setu.client.external.ExternalId;
import org.setu.client.imports.Cells;
import org.setu.client.imports.CustomCells;
import org.setu.platform.access.Roles;
import org.setu.platform.imports.ImportField;
import org.setu.platform.imports.ImportKind;
import org.setu.platform.imports.ImportRow;
import org.setu.platform.imports.ImportScope;
import org.setu.platform.imports.RowResult;
import org.setu.platform.imports.RowResult.Outcome;
import org.setu.platform.imports.RowResult.RowNote;

/**
 * Accounts, their parents by name. An account with the same external key is replaced; one with the
 * same name and no key is left as it is.
 */
@ApplicationScoped
class AccountImportKind implements ImportKind {

    private static final RowNote THERE = new RowNote("name", "is there already and stays as is");

    private final AccountRows reader;
    private final Accounts accounts;
    private final OpeningAccount opening;
    private final ChangingAccount changing;
    private final TakingBackAccount takingBack;
    private final DuplicateAccounts duplicates;
    private final CustomFields customFields;

    AccountImportKind(
            AccountRows reader,
            Accounts accounts,
            OpeningAccount opening,
            ChangingAccount changing,
            TakingBackAccount takingBack,
            DuplicateAccounts duplicates,
            CustomFields customFields) {
        this.reader = reader;
        this.accounts = accounts;
        this.opening = opening;
        this.changing = changing;
        this.takingBack = takingBack;
        this.duplicates = duplicates;
        this.customFields = customFields;
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public Set<String> runBy() {
        return Set.of(Roles.DATA_STEWARD);
    }

    @Override
    public List<ImportField> fields() {
        return Stream.concat(
                        AccountRows.FIELDS.stream(),
                        CustomCells.fields(customFields.columns(CustomRecord.ACCOUNT)))
                .toList();
    }

    @Override
    public Optional<SelfReference> selfReference() {
        return Optional.of(new SelfReference("name", "parent"));
    }

    @Override
    public List<RowResult> check(List<ImportRow> rows, ImportScope scope) {
        Set<String> inFile = scope.values("name");
        CustomForm custom = customFields.of(CustomRecord.ACCOUNT);
        return rows.stream().map(row -> check(row, custom, inFile)).toList();
    }

    private RowResult check(ImportRow row, CustomForm custom, Set<String> inFile) {
        Cells cells = new Cells(row);
        String parent = cells.text("parent");
        boolean comes = parent != null && inFile.contains(parent);
        AccountRows.Read read = reader.read(cells, custom, !comes);
        if (!cells.isValid()) {
            return cells.invalid();
        }
        Optional<Account> same = read.key() == null ? Optional.empty() : accounts.by(read.key());
        CustomCells.check(
                cells,
                custom,
                same.map(account -> account.details().custom()).orElse(CustomValues.none()),
                read.details().custom());
        if (!cells.isValid()) {
            return cells.invalid();
        }
        if (same.isPresent()) {
            return RowResult.of(Outcome.WILL_UPDATE, same.get().id());
        }
        String name = read.details().name();
        Optional<Account> there = accounts.named(name);
        if (there.isPresent()) {
            return RowResult.of(Outcome.WILL_SKIP, there.get().id(), THERE);
        }
        return RowResult.of(
                Outcome.WILL_CREATE,
                null,
                duplicates.of(Likeness.of(read.details())).matches().stream()
                        .map(AccountImportKind::note)
                        .toArray(RowNote[]::new));
    }

    private static RowNote note(DuplicateAccounts.Similar match) {
        return new RowNote(
                "name",
                "%s is %d %% alike: it %s"
                        .formatted(
                                match.name(), match.score(), String.join("; ", match.reasons())));
    }

    @Override
    public List<RowResult> write(List<ImportRow> rows, ImportScope scope) {
        CustomForm custom = customFields.of(CustomRecord.ACCOUNT);
        return rows.stream().map(row -> write(row, custom)).toList();
    }

    private RowResult write(ImportRow row, CustomForm custom) {
        Cells cells = new Cells(row);
        AccountRows.Read read = reader.read(cells, custom, true);
        if (!cells.isValid()) {
            return cells.invalid();
        }
        ExternalId key = read.key();
        Optional<Account> same = key == null ? Optional.empty() : accounts.by(key);
        if (same.isPresent()) {
            changing.change(same.get(), read.details());
            return RowResult.of(Outcome.UPDATED, same.get().id());
        }
        Optional<Account> there = accounts.named(read.details().name());
        return there.isPresent()
                ? RowResult.of(Outcome.SKIPPED, there.get().id(), THERE)
                : RowResult.of(Outcome.CREATED, opening.open(read.details()).id());
    }

    @Override
    public boolean undo(UUID recordId) {
        return takingBack.takeBack(recordId);
    }
}
