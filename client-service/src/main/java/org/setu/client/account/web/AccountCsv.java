package org.setu.client.account.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.PostalAddress;
import org.setu.client.custom.CustomColumn;
import org.setu.client.field.SafeCell;
import org.setu.platform.money.Money;

/** Accounts as CSV (RFC 4180, UTF-8). */
final class AccountCsv {

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

    private AccountCsv() {}

    static String of(List<AccountView> accounts, List<CustomColumn> custom) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(
                    Stream.concat(
                            COLUMNS.stream(),
                            custom.stream().map(column -> "custom." + column.key())));
            for (AccountView account : accounts) {
                Money revenue = account.revenue();
                Money limit = account.creditLimit();
                print(
                        printer,
                        account.id(),
                        SafeCell.of(account.name()),
                        SafeCell.of(account.legalName()),
                        account.parentId(),
                        account.tier(),
                        SafeCell.of(account.segment()),
                        account.status(),
                        account.country(),
                        account.language(),
                        account.timeZone(),
                        account.yearEstablished(),
                        revenue == null ? null : revenue.plainAmount(),
                        revenue == null ? null : revenue.currencyCode(),
                        account.employees(),
                        account.website(),
                        joined(account.legalIds().stream().map(id -> id.type() + ":" + id.value())),
                        joined(account.emails().stream()),
                        joined(account.phones().stream()),
                        joined(account.addresses().stream().map(AccountCsv::oneLine)),
                        account.paymentDays(),
                        limit == null ? null : limit.plainAmount(),
                        limit == null ? null : limit.currencyCode(),
                        joined(account.tags().stream()),
                        joined(
                                account.externalIds().stream()
                                        .map(key -> key.system() + ":" + key.externalId())),
                        account.ownerId(),
                        account.archived());
                for (CustomColumn column : custom) {
                    printer.print(SafeCell.of(account.custom().cell(column.key())));
                }
                printer.println();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void print(CSVPrinter printer, @Nullable Object... cells) throws IOException {
        for (Object cell : cells) {
            printer.print(cell);
        }
    }

    private static @Nullable String joined(Stream<String> texts) {
        return SafeCell.of(texts.collect(Collectors.joining(";")));
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
