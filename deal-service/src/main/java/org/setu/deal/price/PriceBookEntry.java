package org.setu.deal.price;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.UUID;
import org.setu.platform.access.VisibleToAll;
import org.setu.platform.entity.Aggregate;
import org.setu.platform.money.Money;
import org.setu.platform.problem.ProblemException;

/** The list price of one product in one price book. */
@Entity
@Table(name = "price_book_entry")
@VisibleToAll(because = "list prices are known to all who sell")
public class PriceBookEntry extends Aggregate {

    @Column(name = "price_book_id", nullable = false, updatable = false)
    private UUID priceBookId;

    @Column(name = "product_id", nullable = false, updatable = false)
    private UUID productId;

    @Column(nullable = false)
    private BigDecimal amount;

    @Column(nullable = false)
    private String currency;

    protected PriceBookEntry() {}

    public PriceBookEntry(PriceBook book, UUID productId, Money listPrice) {
        this.priceBookId = book.id();
        this.productId = productId;
        this.currency = book.currency().getCurrencyCode();
        cost(listPrice);
    }

    /**
     * Sets the list price.
     *
     * @throws ProblemException if it is negative or not in the currency of the price book
     */
    public final void cost(Money listPrice) {
        if (!listPrice.currencyCode().equals(currency)) {
            throw ProblemException.invalid(
                    "/listPrice/currency", "must be that of the price book, " + currency);
        }
        if (listPrice.signum() < 0) {
            throw ProblemException.invalid("/listPrice/amount", "must not be negative");
        }
        this.amount = listPrice.amount();
    }

    public UUID priceBookId() {
        return priceBookId;
    }

    public UUID productId() {
        return productId;
    }

    public Money listPrice() {
        return new Money(amount, Currency.getInstance(currency));
    }
}
