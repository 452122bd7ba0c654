package org.setu.deal.quote;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.setu.deal.pricing.Discount;
import org.setu.deal.pricing.Order;
import org.setu.platform.money.Money;

/** What a quote offers, at which prices, under which terms: what an approval is for. */
@Embeddable
public class QuoteContent {

    @Column(nullable = false)
    private String currency;

    @Embedded private Terms terms;

    @Column(name = "priced_on", nullable = false)
    private LocalDate pricedOn;

    @Embedded private Sums sums;

    @Column(name = "content_hash", nullable = false)
    private String contentHash;

    @ElementCollection
    @CollectionTable(name = "quote_line", joinColumns = @JoinColumn(name = "quote_id"))
    @OrderColumn(name = "position")
    private List<QuoteLine> lines = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "quote_line_discount", joinColumns = @JoinColumn(name = "quote_id"))
    @OrderColumn(name = "position")
    private List<QuoteLineDiscount> discounts = new ArrayList<>();

    protected QuoteContent() {}

    void take(UUID dealId, PricedQuote priced) {
        this.currency = priced.currency().getCurrencyCode();
        this.terms = priced.terms();
        this.pricedOn = priced.on();
        this.sums = priced.sums();
        this.contentHash = ContentHash.of(dealId, priced);
        lines.clear();
        lines.addAll(priced.lines());
        discounts.clear();
        discounts.addAll(priced.discounts());
    }

    /** As a user would say it. */
    public QuoteDetails details() {
        return new QuoteDetails(
                currency,
                IntStream.range(0, lines.size()).mapToObj(this::lineDetails).toList(),
                Numbers.plain(terms.orderDiscount()),
                taxPercent(),
                terms.validUntil(),
                terms.timeZone(),
                terms.language(),
                terms.paymentDays(),
                terms.deliveryOn(),
                terms.note());
    }

    private QuoteLineDetails lineDetails(int index) {
        QuoteLine line = lines.get(index);
        return new QuoteLineDetails(
                line.productId(),
                Numbers.plain(line.quantity()),
                discounts.stream()
                        .filter(discount -> discount.line() == index)
                        .map(discount -> discount.details(currency()))
                        .toList());
    }

    /** What was priced, with the prices of that day: priced again, it is the same to the cent. */
    public Order order() {
        return new Order(
                currency(),
                IntStream.range(0, lines.size()).mapToObj(this::item).toList(),
                terms.orderDiscount(),
                terms.taxPercent());
    }

    private Order.Item item(int index) {
        QuoteLine line = lines.get(index);
        List<Discount> off =
                discounts.stream()
                        .filter(discount -> discount.line() == index)
                        .map(QuoteLineDiscount::discount)
                        .toList();
        return new Order.Item(line.quantity(), line.listPrice(), off);
    }

    /** An amount in the quote's currency. */
    public Money money(BigDecimal amount) {
        return new Money(amount, currency());
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    /** The last day on which it can be accepted. */
    public LocalDate validUntil() {
        return terms.validUntil();
    }

    /** The first instant at which it can no longer be accepted. */
    public Instant expiresAt() {
        return terms.expiresAt();
    }

    public String timeZone() {
        return terms.timeZone();
    }

    public String language() {
        return terms.language();
    }

    public int paymentDays() {
        return terms.paymentDays();
    }

    public @Nullable LocalDate deliveryOn() {
        return terms.deliveryOn();
    }

    public @Nullable String note() {
        return terms.note();
    }

    public @Nullable BigDecimal taxPercent() {
        return terms.taxPercent() == null ? null : Numbers.plain(terms.taxPercent());
    }

    /** The day whose list prices count. */
    public LocalDate pricedOn() {
        return pricedOn;
    }

    public List<QuoteLine> lines() {
        return List.copyOf(lines);
    }

    public Money net() {
        return money(sums.net());
    }

    public Money tax() {
        return money(sums.tax());
    }

    public Money total() {
        return money(sums.total());
    }

    /** What is taken off the list prices altogether. */
    public BigDecimal discountPercent() {
        return Numbers.plain(sums.discountPercent());
    }

    /** The fingerprint of all this. */
    public String hash() {
        return contentHash;
    }
}
