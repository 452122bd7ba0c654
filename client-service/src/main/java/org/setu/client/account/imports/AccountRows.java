package org.setu.client.account.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.Account;
import org.setu.client.account.AccountDetails;
import org.setu.client.account.AccountStatus;
import org.setu.client.account.AccountTier;
import org.setu.client.account.Accounts;
import org.setu.client.account.AddressPurpose;
import org.setu.client.account.PostalAddress;
import org.setu.client.account.web.AccountRequest;
import org.setu.client.custom.CustomForm;
import org.setu.client.external.ExternalId;
import org.setu.client.imports.Cells;
import org.setu.client.imports.CustomCells;
import org.setu.client.imports.RowRules;
import org.setu.client.legal.LegalId;
import org.setu.client.legal.LegalIdType;
import org.setu.client.staff.StaffNames;
import org.setu.platform.imports.ImportField;
import org.setu.platform.money.Money;

/** Makes accounts of rows. */
@ApplicationScoped
class AccountRows {

    static final List<ImportField> FIELDS =
            List.of(
                    new ImportField("name", true, "the company's name"),
                    new ImportField("owner", true, "name or mail address of the owner"),
                    new ImportField("legalName", false, "the name in the register"),
                    new ImportField("parent", false, "name of the company above, also in the file"),
                    new ImportField("tier", false, "KEY, MAJOR or STANDARD"),
                    new ImportField("segment", false, "sector or industry"),
                    new ImportField("status", false, "PROSPECT, ACTIVE, DORMANT or FORMER"),
                    new ImportField("country", false, "ISO code or English name"),
                    new ImportField("language", false, "BCP 47 language tag"),
                    new ImportField("timeZone", false, "IANA time zone"),
                    new ImportField("yearEstablished", false, "year"),
                    new ImportField("revenue", false, "yearly revenue, a decimal number"),
                    new ImportField("revenueMillions", false, "the same in millions"),
                    new ImportField("revenueCurrency", false, "of the revenue, ISO 4217"),
                    new ImportField("employees", false, "how many"),
                    new ImportField("website", false, "address"),
                    new ImportField(
                            "vat", false, "VAT number with its country, such as DE136695976"),
                    new ImportField("gstin", false, "India's GST number"),
                    new ImportField("inn", false, "Russia's tax number"),
                    new ImportField("lei", false, "legal entity identifier"),
                    new ImportField("duns", false, "D-U-N-S number"),
                    new ImportField("register", false, "number in a trade register"),
                    new ImportField("emails", false, "the company's own, separated by semicolons"),
                    new ImportField("phones", false, "E.164, separated by semicolons"),
                    new ImportField("street", false, "of the registered address"),
                    new ImportField("postalCode", false, "of the registered address"),
                    new ImportField("city", false, "of the registered address"),
                    new ImportField("region", false, "of the registered address"),
                    new ImportField("addressCountry", false, "of it; the company's if blank"),
                    new ImportField("paymentDays", false, "days until an invoice is due"),
                    new ImportField("creditLimit", false, "a decimal number"),
                    new ImportField("creditLimitCurrency", false, "of the limit, ISO 4217"),
                    new ImportField("tags", false, "separated by semicolons"),
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

    private static List<LegalId> legalIds(Cells cells) {
        List<LegalId> found = new ArrayList<>();
        for (LegalIdType type : LegalIdType.values()) {
            String number = cells.text(type.name().toLowerCase(Locale.ROOT));
            if (number != null) {
                found.add(new LegalId(type, number));
            }
        }
        return found;
    }

    private static List<PostalAddress> address(Cells cells, @Nullable String country) {
        String street = cells.text("street");
        String postalCode = cells.text("postalCode");
        String city = cells.text("city");
        String region = cells.text("region");
        if (street == null && postalCode == null && city == null && region == null) {
            return List.of();
        }
        if (city == null) {
            cells.problem("city", "is required where there is an address");
            return List.of();
        }
        String where = Objects.requireNonNullElse(cells.country("addressCountry"), country);
        if (where == null) {
            cells.problem("addressCountry", "is required where there is an address, or country");
            return List.of();
        }
        return List.of(
                new PostalAddress(
                        AddressPurpose.REGISTERED, street, postalCode, city, region, where));
    }

    /** Reads a row; a parent that only comes with the file is not looked up yet. */
    Read read(Cells cells, CustomForm custom, boolean parentIsThere) {
        UUID owner = cells.reference("owner", staff::find);
        UUID parent =
                parentIsThere
                        ? cells.reference(
                                "parent",
                                name -> accounts.named(name).map(Account::id).orElse(null))
                        : null;
        String country = cells.country("country");
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
                        legalIds(cells),
                        country,
                        cells.text("language"),
                        cells.text("timeZone"),
                        cells.integer("yearEstablished"),
                        revenue(cells),
                        cells.integer("employees"),
                        cells.text("website"),
                        cells.texts("emails"),
                        cells.texts("phones"),
                        address(cells, country),
                        cells.integer("paymentDays"),
                        cells.money("creditLimit", "creditLimitCurrency"),
                        cells.texts("tags"),
                        key == null ? List.of() : List.of(key),
                        owner,
                        List.of(),
                        CustomCells.read(cells, custom));
        rules.check(request, cells);
        return new Read(request.details(Objects.requireNonNullElse(owner, NOBODY)), key);
    }
}
