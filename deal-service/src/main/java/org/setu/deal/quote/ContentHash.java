package org.setu.deal.quote;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fingerprint of all that an approval is for: lines, prices, discounts and terms. */
final class ContentHash {

    private static final char SEPARATOR = '\u001f';

    private final StringBuilder content = new StringBuilder();

    private ContentHash() {}

    static String of(UUID deal, PricedQuote quote) {
        ContentHash hash = new ContentHash();
        hash.add(deal, quote.currency(), quote.on());
        quote.lines().forEach(hash::add);
        quote.discounts()
                .forEach(discount ->
                        hash.add(
                                discount.line(),
                                discount.percent(),
                                discount.amount(),
                                discount.basis()));
        Terms terms = quote.terms();
        hash.add(terms.orderDiscount(), terms.taxPercent(), terms.validUntil(), terms.timeZone());
        hash.add(terms.language(), terms.paymentDays(), terms.deliveryOn(), terms.note());
        hash.add(quote.sums().net(), quote.sums().tax(), quote.sums().total());
        return hash.hex();
    }

    private void add(QuoteLine line) {
        add(line.productId(), line.quantity(), line.listPrice(), line.priceBook());
        add(line.unitPrice(), line.amount(), line.net());
    }

    private void add(@Nullable Object... values) {
        for (@Nullable Object value : values) {
            // 1.5 and 1.50 are the same content.
            @Nullable Object plain =
                    value instanceof BigDecimal number
                            ? Numbers.plain(number).toPlainString()
                            : value;
            content.append(plain).append(SEPARATOR);
        }
    }

    private String hex() {
        try {
            byte[] bytes = content.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
