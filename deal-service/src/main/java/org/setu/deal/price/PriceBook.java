package org.setu.deal.price;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.setu.platform.access.VisibleToAll;
import org.setu.platform.entity.Aggregate;
import org.setu.platform.problem.ProblemException;

/** List prices in one currency for a time. */
@Entity
@Table(name = "price_book")
@VisibleToAll(because = "list prices are known to all who sell")
public class PriceBook extends Aggregate {

    @Column(nullable = false)
    private String code;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String currency;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    @Column(nullable = false)
    private boolean active;

    protected PriceBook() {}

    public PriceBook(PriceBookDetails details) {
        this.currency = currencyOf(details);
        take(details);
    }

    /**
     * Takes over what a user says of it.
     *
     * @throws ProblemException if the currency would change: the prices would change their meaning
     */
    public void describe(PriceBookDetails details) {
        if (!details.currency().equals(currency)) {
            throw ProblemException.invalid(
                    "/currency", "cannot change; make another price book for another currency");
        }
        take(details);
    }

    /** The present state, as a user would say it. */
    public PriceBookDetails details() {
        return new PriceBookDetails(code, name, currency, validFrom, validUntil, active);
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    private void take(PriceBookDetails details) {
        if (details.validUntil() != null && details.validUntil().isBefore(details.validFrom())) {
            throw ProblemException.invalid("/validUntil", "must not be before validFrom");
        }
        this.code = details.code();
        this.name = details.name();
        this.validFrom = details.validFrom();
        this.validUntil = details.validUntil();
        this.active = Boolean.TRUE.equals(details.active());
    }

    private static String currencyOf(PriceBookDetails details) {
        try {
            return Currency.getInstance(details.currency()).getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            throw ProblemException.invalid("/currency", "must be an ISO 4217 code, such as EUR");
        }
    }
}
