package org.setu.contract.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.setu.contract.language.Language;
import org.setu.contract.language.LocalFormat;
import org.setu.contract.template.Clause;
import org.setu.contract.template.Placeholders;
import org.setu.contract.template.TemplateText;
import org.setu.contract.template.Variable;

/** Writes the text of a contract from a template and what is settled. */
@ApplicationScoped
class FillingTemplate {

    private final SupplierConfiguration supplier;

    FillingTemplate(SupplierConfiguration supplier) {
        this.supplier = supplier;
    }

    ContractText fill(
            TemplateText template, String number, Terms terms, Origin origin, LocalDate today) {
        Values values = new Values(supplier.supplierName(), number, terms, origin, today);
        return new ContractText(
                Placeholders.fill(template.title(), values::of),
                template.clauses().stream()
                        .map(clause ->
                                new Clause(
                                        clause.number(),
                                        Placeholders.fill(clause.heading(), values::of),
                                        Placeholders.fill(clause.body(), values::of)))
                        .toList());
    }

    /** The values of one contract, in its language. */
    private record Values(
            String supplierName, String number, Terms terms, Origin origin, LocalDate today) {

        String of(Variable variable) {
            LocalFormat format = LocalFormat.of(terms.language());
            return switch (variable) {
                case CONTRACT_NUMBER -> number;
                case CONTRACT_DATE -> format.day(today);
                case SUPPLIER_NAME -> supplierName;
                case ACCOUNT_NAME -> terms.account().name();
                case CONTACT_NAME -> known(terms.contact() == null ? null : terms.contact().name());
                case OWNER_NAME -> terms.owner().name();
                case QUOTE_NUMBER -> known(origin.quoteNumber());
                case NET -> format.money(terms.net());
                case TOTAL -> format.money(terms.total());
                case PAYMENT_DAYS -> String.valueOf(terms.paymentDays());
                case DELIVERY_ON ->
                        known(terms.deliveryOn() == null ? null : format.day(terms.deliveryOn()));
            };
        }

        /** What is not settled yet is left to the parties, in words, never as a gap. */
        private String known(@Nullable String value) {
            return value == null ? toBeAgreed(terms.language()) : value;
        }

        private static String toBeAgreed(Language language) {
            return switch (language) {
                case EN -> "(to be agreed)";
                case HI -> "(आपसी सहमति से तय)";
                case RU -> "(по согласованию сторон)";
            };
        }
    }
}
