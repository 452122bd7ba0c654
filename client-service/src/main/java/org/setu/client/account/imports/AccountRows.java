package org.setu.client.account.imports;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.setu.client.account.Account;
import org.setu.client.account.AccountDetails;
import org.setu.client.account.AccountStatus;
import org.setu.client.account.AccountTier;
import org.setu.client.account.Accounts;
import org.setu.client.account.web.AccountRequest;
import org.setu.client.external.ExternalId;
import org.setu.client.imports.Cells;
import org.setu.client.imports.RowRules;
import org.setu.client.staff.StaffNames;
import org.setu.platform.imports.ImportField;
import org.setu.platform.money.Money;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Makes accounts of rows. */
@ApplicationScoped
class AccountRows {

    static final List<ImportField> FIELDS =
            List.of(
                    new ImportField("name", true, "the company's name"),
                    new ImportField("owner", true, "name or mail address of the owner"),
                    new ImportField("legalName", false, "the name in the register"),
                    new ImportField("parent", false, "name of the company above, also in the file"),
                    new ImportField("tier", false, "STRATEGIC, KEY, STANDARD or SMALL"),
                    new ImportField("segment", false, "sector or industry"),
                    new ImportField("status", false, "PROSPECT, ACTIVE, DORMANT or CLOSED"),
                    new ImportField("country", false, "ISO code or English name"),
                    new ImportField("language", false, "BCP 47 language tag"),
                    new ImportField("timeZone", false, "IANA time zone"),
                    new ImportField("yearEstablished", false, "year"),
                    new ImportField("revenue", false, "yearly revenue, a decimal number"),
                    new ImportField("revenueMillions", false, "the same in millions"),
                    new ImportField("revenueCurrency", false, "of the revenue, ISO 4217"),
                    new ImportField("employees", false, "how many"),
                    new ImportField("website", false, "address"),
                    new ImportField("externalSystem", false, "which system knows it"),
                    new ImportField("externalId", false, "by which key"));

    /** Stands in while the row is not valid anyway. */
    private static final UUID NOBODY = new UUID(0, 0);

    /** A row that was read; to be used only if its cells are valid. */
    record Read(AccountDetails details, @Nullable ExternalId key) {}

    private final Accounts accounts;
    private final StaffNames staff;
    private final RowRules rules;

    AccountRows(Accounts accounts, StaffNames staff, RowRules rules) {
        this.accounts = accounts;
        this.staff = staff;
        this.rules = rules;
    }

    private static @Nullable Money revenue(Cells cells) {
        Money millions = cells.money("revenueMillions", "revenueCurrency");
        return millions == null
                ? cells.money("revenue", "revenueCurrency")
                : new Money(millions.amount().movePointRight(6), millions.currency());
    }

    /** Reads a row; a parent that only comes with the file is not looked up yet. */
    Read read(Cells cells, boolean parentIsThere) {
        UUID owner = cells.reference("owner", staff::find);
        UUID parent =
                parentIsThere
                        ? cells.reference(
                                "parent",
                                name -> accounts.named(name).map(Account::id).orElse(null))
                        : null;
        String system = cells.text("externalSystem");
        String external = cells.text("externalId");
        ExternalId key =
                system == null || external == null ? null : new ExternalId(system, external);
        AccountRequest request =
                new AccountRequest(
                        Objects.requireNonNullElse(cells.text("name"), ""),
                        cells.text("legalName"),
                        parent,
                        cells.oneOf("tier", AccountTier.class),
                        cells.text("segment"),
                        cells.oneOf("status", AccountStatus.class),
                        cells.country("country"),
                        cells.text("language"),
                        cells.text("timeZone"),
                        cells.integer("yearEstablished"),
                        revenue(cells),
                        cells.integer("employees"),
                        cells.text("website"),
                        key == null ? List.of() : List.of(key),
                        owner,
                        List.of());
        rules.check(request, cells);
        return new Read(request.details(Objects.requireNonNullElse(owner, NOBODY)), key);
    }
}
