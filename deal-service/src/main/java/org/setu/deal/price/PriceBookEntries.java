package org.setu.deal.price;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.setu.platform.money.Money;

/** All list prices. */
@ApplicationScoped
public class PriceBookEntries implements PanacheRepositoryBase<PriceBookEntry, UUID> {

    public Optional<PriceBookEntry> of(UUID priceBookId, UUID productId) {
        return find("priceBookId = ?1 and productId = ?2", priceBookId, productId)
                .firstResultOptional();
    }

    /** What every product costs in a currency on a day; of several books the latest start wins. */
    public Map<UUID, Money> listPrices(String currency, LocalDate day) {
        List<PriceBookEntry> entries =
                list(
                        """
                        select e from PriceBookEntry e join PriceBook b on b.id = e.priceBookId
                        where b.active and b.currency = ?1 and b.validFrom <= ?2
                          and (b.validUntil is null or b.validUntil >= ?2)
                        order by b.validFrom, b.id
                        """,
                        currency,
                        day);
        Map<UUID, Money> prices = new HashMap<>();
        entries.forEach(entry -> prices.put(entry.productId(), entry.listPrice()));
        return prices;
    }

    /**
     * What some products cost in a currency on a day, each in all books that say so; of a product's
     * entries the one from the book with the latest start comes first.
     */
    public List<PriceBookEntry> valid(String currency, LocalDate day, Collection<UUID> products) {
        return products.isEmpty()
                ? List.of()
                : list(
                        """
                        select e from PriceBookEntry e join PriceBook b on b.id = e.priceBookId
                        where b.active and b.currency = ?1 and b.validFrom <= ?2
                          and (b.validUntil is null or b.validUntil >= ?2) and e.productId in ?3
                        order by b.validFrom desc, b.id
                        """,
                        currency,
                        day,
                        products);
    }
}
