package org.setu.deal.quote;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.setu.deal.deal.Deal;
import org.setu.deal.price.PriceBook;
import org.setu.deal.price.PriceBookEntries;
import org.setu.deal.price.PriceBookEntry;
import org.setu.deal.price.PriceBooks;
import org.setu.deal.pricing.Discount;
import org.setu.deal.pricing.Order;
import org.setu.deal.pricing.Priced;
import org.setu.deal.pricing.Pricing;
import org.setu.deal.pricing.PricingRefused;
import org.setu.deal.product.Product;
import org.setu.deal.product.Products;
import org.setu.platform.money.Money;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.problem.ProblemException;

/**
 * Finds the list prices of what is offered and prices it; what cannot be priced names its field.
 */
@ApplicationScoped
class PricingQuote {

    private final Products products;
    private final PriceBookEntries prices;
    private final PriceBooks books;

    PricingQuote(Products products, PriceBookEntries prices, PriceBooks books) {
        this.products = products;
        this.prices = prices;
        this.books = books;
    }

    /**
     * Prices an offer at today's list prices.
     *
     * @throws ProblemException naming the line that has no price, or what else cannot be offered
     */
    PricedQuote price(QuoteDetails details, Deal deal, Instant now) {
        Terms terms = Terms.of(details, now);
        Currency currency = currency(details.currency(), deal);
        LocalDate today = LocalDate.ofInstant(now, ZoneId.of(terms.timeZone()));
        requireSound(details, currency);
        List<Offered> offered = offered(details, currency, today);
        Order order =
                new Order(
                        currency,
                        offered.stream().map(Offered::item).toList(),
                        details.discountPercent(),
                        details.taxPercent());
        Priced priced = price(order);
        List<QuoteLine> lines = new ArrayList<>();
        List<QuoteLineDiscount> discounts = new ArrayList<>();
        for (int i = 0; i < offered.size(); i++) {
            int line = i;
            lines.add(offered.get(i).line(priced.lines().get(i)));
            offered.get(i)
                    .details()
                    .discounts()
                    .forEach(discount -> discounts.add(QuoteLineDiscount.of(line, discount)));
        }
        return new PricedQuote(currency, terms, today, lines, discounts, Sums.of(priced));
    }

    /** A line with what was found for it. */
    private record Offered(
            QuoteLineDetails details, Product product, PriceBookEntry entry, String book) {

        Order.Item item() {
            return new Order.Item(
                    details.quantity(),
                    entry.listPrice().amount(),
                    details.discounts().stream().map(Offered::discount).toList());
        }

        private static Discount discount(QuoteDiscount discount) {
            Money amount = discount.amount();
            return new Discount(
                    discount.percent(),
                    amount == null ? null : amount.amount(),
                    discount.basis(),
                    discount.reason());
        }

        QuoteLine line(Priced.Line priced) {
            return new QuoteLine(
                    product.id(),
                    product.code(),
                    product.name(),
                    details.quantity(),
                    entry.listPrice().amount(),
                    book,
                    priced.unitPrice().amount(),
                    priced.listAmount().amount(),
                    priced.amount().amount(),
                    priced.net().amount());
        }
    }

    private List<Offered> offered(QuoteDetails details, Currency currency, LocalDate day) {
        Set<UUID> ids =
                details.lines().stream()
                        .map(QuoteLineDetails::productId)
                        .collect(Collectors.toSet());
        Map<UUID, Product> known =
                products.withIds(ids).stream()
                        .collect(Collectors.toMap(Product::id, Function.identity()));
        Map<UUID, List<PriceBookEntry>> entries =
                prices.valid(currency.getCurrencyCode(), day, ids).stream()
                        .collect(Collectors.groupingBy(PriceBookEntry::productId));
        List<FieldProblem> errors = new ArrayList<>();
        List<Offered> offered = new ArrayList<>();
        for (int i = 0; i < details.lines().size(); i++) {
            QuoteLineDetails line = details.lines().get(i);
            String pointer = "/lines/" + i + "/productId";
            Product product = known.get(line.productId());
            List<PriceBookEntry> found = entries.getOrDefault(line.productId(), List.of());
            if (product == null || !product.active()) {
                errors.add(FieldProblem.at(pointer, "There is no such active product."));
            } else if (found.isEmpty()) {
                errors.add(
                        FieldProblem.at(
                                pointer,
                                "%s has no list price in %s on %s."
                                        .formatted(product.name(), currency, day)));
            } else {
                PriceBook book = books.get(found.getFirst().priceBookId());
                if (tied(found, book)) {
                    errors.add(
                            FieldProblem.at(
                                    pointer,
                                    "%s has two list prices in %s from the same day, %s."
                                            .formatted(
                                                    product.name(),
                                                    currency,
                                                    book.details().validFrom())));
                } else {
                    offered.add(new Offered(line, product, found.getFirst(), book.code()));
                }
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return offered;
    }

    /** A tie is never a silent pick; two books that say the same are none. */
    private boolean tied(List<PriceBookEntry> found, PriceBook book) {
        if (found.size() < 2) {
            return false;
        }
        PriceBook second = books.get(found.get(1).priceBookId());
        return second.details().validFrom().equals(book.details().validFrom())
                && !found.get(0).listPrice().equals(found.get(1).listPrice());
    }

    private static Priced price(Order order) {
        try {
            return Pricing.price(order);
        } catch (PricingRefused refused) {
            throw ProblemException.invalid(
                    "/lines/%d/%s".formatted(refused.item(), refused.field()), refused.detail());
        }
    }

    private static Currency currency(@Nullable String wanted, Deal deal) {
        Money expected = deal.expectedAmount();
        if (wanted == null) {
            if (expected == null) {
                throw ProblemException.invalid("/currency", "is required: the deal has none yet");
            }
            return expected.currency();
        }
        if (expected != null && !expected.currencyCode().equals(wanted)) {
            throw ProblemException.invalid(
                    "/currency",
                    "must be " + expected.currencyCode() + ": a deal has one currency");
        }
        try {
            return Currency.getInstance(wanted);
        } catch (IllegalArgumentException unknown) {
            throw ProblemException.invalid("/currency", "must be an ISO 4217 code, such as EUR");
        }
    }

    private static void requireSound(QuoteDetails details, Currency currency) {
        List<FieldProblem> errors = new ArrayList<>();
        for (int i = 0; i < details.lines().size(); i++) {
            List<QuoteDiscount> discounts = details.lines().get(i).discounts();
            for (int j = 0; j < discounts.size(); j++) {
                String pointer = "/lines/%d/discounts/%d".formatted(i, j);
                Money amount = discounts.get(j).amount();
                if ((discounts.get(j).percent() == null) == (amount == null)) {
                    errors.add(FieldProblem.at(pointer, "needs either percent or amount"));
                } else if (amount != null && amount.signum() < 0) {
                    errors.add(FieldProblem.at(pointer + "/amount", "must not be negative"));
                } else if (amount != null && !amount.currency().equals(currency)) {
                    errors.add(
                            FieldProblem.at(
                                    pointer + "/amount/currency",
                                    "must be that of the quote, " + currency));
                }
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }
}
