package org.setu.client.account.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.PostalAddress;
import org.setu.client.custom.CustomColumn;
import org.setu.client.custom.CustomType;
import org.setu.client.custom.CustomValues;
import org.setu.client.spreadsheet.web.Table;
import org.setu.platform.money.Money;

/** Accounts as the rows of a file. */
final class AccountTable {

    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "name",
                    "legalName",
                    "parentId",
                    "tier",
                    "segment",
                    "status",
                    "country",
                    "language",
                    "timeZone",
                    "yearEstablished",
                    "revenue",
                    "revenueCurrency",
                    "employees",
                    "website",
                    "legalIds",
                    "emails",
                    "phones",
                    "addresses",
                    "paymentDays",
                    "creditLimit",
                    "creditLimitCurrency",
                    "tags",
                    "externalIds",
                    "ownerId",
                    "archived");

    private AccountTable() {}

    static Table of(List<AccountView> accounts, List<CustomColumn> custom) {
        List<String> columns =
                Stream.concat(
                                COLUMNS.stream(),
                                custom.stream().map(column -> "custom." + column.key()))
                        .toList();
        return new Table(
                "accounts",
                columns,
                () -> accounts.stream().map(account -> row(account, custom)).iterator());
    }

    private static List<@Nullable Object> row(AccountView account, List<CustomColumn> custom) {
        Money revenue = account.revenue();
        Money limit = account.creditLimit();
        List<@Nullable Object> cells =
                new ArrayList<>(
                        Arrays.asList(
                                account.id(),
                                account.name(),
                                account.legalName(),
                                account.parentId(),
                                account.tier(),
                                account.segment(),
                                account.status(),
                                account.country(),
                                account.language(),
                                account.timeZone(),
                                account.yearEstablished(),
                                amount(revenue),
                                revenue == null ? null : revenue.currencyCode(),
                                account.employees(),
                                account.website(),
                                joined(
                                        account.legalIds().stream()
                                                .map(id -> id.type() + ":" + id.value())),
                                joined(account.emails().stream()),
                                joined(account.phones().stream()),
                                joined(account.addresses().stream().map(AccountTable::oneLine)),
                                account.paymentDays(),
                                amount(limit),
                                limit == null ? null : limit.currencyCode(),
                                joined(account.tags().stream()),
                                joined(
                                        account.externalIds().stream()
                                                .map(key -> key.system() + ":" + key.externalId())),
                                account.ownerId(),
                                account.archived()));
        for (CustomColumn column : custom) {
            cells.add(cell(account.custom(), column));
        }
        return cells;
    }

    private static @Nullable Object cell(CustomValues values, CustomColumn column) {
        Object value = values.get(column.key());
        if (column.type() == CustomType.DAY && value instanceof String day) {
            return LocalDate.parse(day);
        }
        return value instanceof Boolean || value instanceof BigDecimal
                ? value
                : values.cell(column.key());
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : new BigDecimal(money.plainAmount());
    }

    private static @Nullable String joined(Stream<String> texts) {
        String text = texts.collect(Collectors.joining(";"));
        return text.isEmpty() ? null : text;
    }

    private static String oneLine(PostalAddress address) {
        return Stream.of(
                        address.purpose().name(),
                        address.street(),
                        address.postalCode(),
                        address.city(),
                        address.region(),
                        address.country())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
