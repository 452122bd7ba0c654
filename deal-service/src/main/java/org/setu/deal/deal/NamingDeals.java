package org.setu.deal.deal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.setu.deal.account.Accounts;
import org.setu.deal.product.Product;
import org.setu.deal.product.Products;
import org.setu.platform.access.StaffDirectory;

/** Finds the names for some deals with one query per kind, however many the deals are. */
@ApplicationScoped
public class NamingDeals {

    private final Accounts accounts;
    private final StaffDirectory staff;
    private final Products products;

    NamingDeals(Accounts accounts, StaffDirectory staff, Products products) {
        this.accounts = accounts;
        this.staff = staff;
        this.products = products;
    }

    public DealNames of(Collection<Deal> deals) {
        Set<UUID> accountIds =
                deals.stream()
                        .map(Deal::accountId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        Set<UUID> staffIds = deals.stream().map(Deal::ownerId).collect(Collectors.toSet());
        Set<UUID> productIds =
                deals.stream()
                        .flatMap(deal -> deal.details().lines().stream())
                        .map(DealLineDetails::productId)
                        .collect(Collectors.toSet());
        return new DealNames(
                accounts.names(accountIds),
                staff.names(staffIds),
                products.withIds(productIds).stream()
                        .collect(Collectors.toMap(Product::id, Function.identity())));
    }
}
