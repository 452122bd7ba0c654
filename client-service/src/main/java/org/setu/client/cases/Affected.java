package org.setu.client.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a case is about in other services; they know the ids, this one only keeps them. */
@Embeddable
public record Affected(
        @Column(name = "deal_id") @Nullable UUID dealId,
        @Column(name = "contract_id") @Nullable UUID contractId,
        @Column(name = "order_id") @Nullable UUID orderId,
        @Column(name = "product_id") @Nullable UUID productId) {

    /** Nothing in particular. */
    public static final Affected NOTHING = new Affected(null, null, null, null);
}
