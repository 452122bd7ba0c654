package org.setu.client.contact.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.setu.client.account.Account;
import org.setu.client.account.Accounts;
import org.setu.client.contact.Contact;
import org.setu.client.contact.ContactDetails;
import org.setu.client.contact.Contacts;
import org.setu.client.contact.KeepingContacts;
import org.setu.client.contact.web.ContactRequest;
import org.setu.client.imports.Cells;
import org.setu.client.imports.RowRules;
import org.setu.platform.access.Roles;
import org.setu.platform.imports.ImportField;
import org.setu.platform.imports.ImportKind;
import org.setu.platform.imports.ImportRow;
import org.setu.platform.imports.ImportScope;
import org.setu.platform.imports.RowResult;
import org.setu.platform.imports.RowResult.Outcome;
import org.setu.platform.imports.RowResult.RowNote;

/** People at accounts. Somebody of the same name at the same account is left as he is. */
@ApplicationScoped
class ContactImportKind implements ImportKind {

    private static final RowNote THERE =
            new RowNote("familyName", "is there already at this account and stays as is");

    private final KeepingContacts keeping;
    private final Contacts contacts;
    private final Accounts accounts;
    private final RowRules rules;

    ContactImportKind(
            KeepingContacts keeping, Contacts contacts, Accounts accounts, RowRules rules) {
        this.keeping = keeping;
        this.contacts = contacts;
        this.accounts = accounts;
        this.rules = rules;
    }

    @Override
    public String name() {
        return "contacts";
    }

    @Override
    public Set<String> runBy() {
        return Set.of(Roles.DATA_STEWARD);
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                new ImportField("account", true, "name of the account"),
                new ImportField("familyName", true, "family name"),
                new ImportField("givenName", false, "given name"),
                new ImportField("salutation", false, "such as Dr."),
                new ImportField("jobTitle", false, "position"),
                new ImportField("role", false, "role at the account, such as buyer"),
                new ImportField("language", false, "BCP 47 language tag"),
                new ImportField("emails", false, "mail addresses, separated by semicolons"),
                new ImportField("phones", false, "E.164 numbers, separated by semicolons"),
                new ImportField("synthetic", false, "true if made up for a demonstration"));
    }

    @Override
    public List<RowResult> check(List<ImportRow> rows, ImportScope scope) {
        return rows.stream().map(row -> decide(row, false)).toList();
    }

    @Override
    public List<RowResult> write(List<ImportRow> rows, ImportScope scope) {
        return rows.stream().map(row -> decide(row, true)).toList();
    }

    private RowResult decide(ImportRow row, boolean write) {
        Cells cells = new Cells(row);
        UUID account =
                cells.reference(
                        "account", name -> accounts.named(name).map(Account::id).orElse(null));
        if (account == null) {
            return cells.invalid();
        }
        ContactRequest request =
                new ContactRequest(
                        cells.text("givenName"),
                        cells.text("familyName"),
                        cells.text("salutation"),
                        cells.text("jobTitle"),
                        cells.text("language"),
                        cells.texts("emails"),
                        cells.texts("phones"),
                        account,
                        List.of(
                                new ContactRequest.AccountRole(
                                        account,
                                        Objects.requireNonNullElse(cells.text("role"), ""))),
                        List.of(),
                        "true".equalsIgnoreCase(cells.text("synthetic")));
        rules.check(request, cells);
        if (!cells.isValid()) {
            return cells.invalid();
        }
        ContactDetails details = request.details();
        Optional<Contact> there = contacts.named(details.sortName(), account).stream().findFirst();
        if (there.isPresent()) {
            return RowResult.of(
                    write ? Outcome.SKIPPED : Outcome.WILL_SKIP, there.get().id(), THERE);
        }
        return write
                ? RowResult.of(Outcome.CREATED, keeping.add(details).id())
                : RowResult.of(Outcome.WILL_CREATE, null);
    }

    @Override
    public boolean undo(UUID recordId) {
        return keeping.takeBack(recordId);
    }
}
