package org.setu.contract.contract;

import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import org.setu.contract.template.Clause;

/**
 * A contract as plain text in one fixed form: parties, clauses, prices and terms, so that the hash
 * covers all that is agreed. Unicode NFC, lines end with a line feed.
 */
final class CanonicalText {

    private final StringBuilder text = new StringBuilder();

    private CanonicalText() {}

    static String of(Contract contract, ContractText words) {
        CanonicalText canonical = new CanonicalText();
        canonical.header(contract, words.title());
        words.clauses().forEach(canonical::clause);
        canonical.prices(contract);
        return Normalizer.normalize(canonical.text, Normalizer.Form.NFC);
    }

    private void header(Contract contract, String title) {
        line("contract", contract.number());
        line("language", contract.language().tag());
        line("title", title);
        line("account", contract.account().id() + " " + contract.account().name());
        line("quote", Objects.requireNonNullElse(contract.origin().quoteNumber(), "-"));
    }

    private void clause(Clause clause) {
        line("clause", clause.number() + " " + clause.heading());
        text.append(clause.body().replace("\r\n", "\n").strip()).append('\n');
    }

    private void prices(Contract contract) {
        List<LineTerms> lines = contract.lines();
        for (LineTerms price : lines) {
            line(
                    "line",
                    "%s | %s | %s x %s - %s %% = %s"
                            .formatted(
                                    price.productCode(),
                                    price.productName(),
                                    price.quantity().toPlainString(),
                                    price.unitPrice(),
                                    price.discountPercent().toPlainString(),
                                    price.net()));
        }
        Prices prices = contract.prices();
        line("net", prices.netMoney().toString());
        line("total", prices.totalMoney().toString());
        line("payment days", String.valueOf(prices.paymentDays()));
        line("delivery", prices.deliveryOn() == null ? "-" : prices.deliveryOn().toString());
    }

    private void line(String name, String value) {
        text.append(name).append(": ").append(value).append('\n');
    }
}
