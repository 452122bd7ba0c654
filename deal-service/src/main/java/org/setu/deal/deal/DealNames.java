package org.setu.deal.deal;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.deal.product.Product;

/**
 * The names behind the ids of some deals. An account's name is told to whoever sees the deal, even
 * if he does not see the account.
 *
 * @param accounts account names by id
 * @param staff staff names by id
 * @param products products by id
 */
public record DealNames(
        Map<UUID, String> accounts, Map<UUID, String> staff, Map<UUID, Product> products) {

    public @Nullable String account(UUID id) {
        return accounts.get(id);
    }

    public @Nullable String person(UUID id) {
        return staff.get(id);
    }

    public @Nullable Product product(UUID id) {
        return products.get(id);
    }
}
