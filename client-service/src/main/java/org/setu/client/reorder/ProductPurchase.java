package org.setu.client.reorder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.setu.platform.entity.VisibleAggregate;

/** An account bought a product in a deal; who sees the account sees it. */
@Entity
@Immutable
public class ProductPurchase extends VisibleAggregate {

    @Column(nullable = false)
    private UUID accountId;

    @Column(nullable = false)
    private UUID dealId;

    @Column(nullable = false)
    private UUID productId;

    private @Nullable String productCode;

    private @Nullable String productName;

    @Column(nullable = false)
    private LocalDate boughtOn;

    protected ProductPurchase() {}

    ProductPurchase(UUID account, UUID deal, BoughtProduct product, LocalDate boughtOn) {
        follow(account);
        this.accountId = account;
        this.dealId = deal;
        this.productId = product.id();
        this.productCode = product.code();
        this.productName = product.name();
        this.boughtOn = boughtOn;
    }
}
