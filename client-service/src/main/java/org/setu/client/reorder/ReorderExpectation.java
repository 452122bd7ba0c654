package org.setu.client.reorder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.setu.platform.entity.VisibleAggregate;

/**
 * When an account is expected to buy a product again. The database derives it whenever a deal ends
 * or the account changes (migration {@code reorders}); it is never written here.
 */
@Entity
@Immutable
public class ReorderExpectation extends VisibleAggregate {

    @Column(nullable = false)
    private UUID ownerId;

    @Column(nullable = false)
    private UUID accountId;

    @Column(nullable = false)
    private UUID productId;

    private @Nullable String productCode;

    private @Nullable String productName;

    @Column(nullable = false)
    private int purchases;

    @Column(nullable = false)
    private LocalDate lastOn;

    @Column(nullable = false)
    private int everyDays;

    @Column(nullable = false)
    private LocalDate expectedOn;

    protected ReorderExpectation() {}

    public UUID ownerId() {
        return ownerId;
    }

    public UUID accountId() {
        return accountId;
    }

    public UUID productId() {
        return productId;
    }

    public @Nullable String productCode() {
        return productCode;
    }

    public @Nullable String productName() {
        return productName;
    }

    /** On how many days it was bought; three at least. */
    public int purchases() {
        return purchases;
    }

    /** The last of these days. */
    public LocalDate lastOn() {
        return lastOn;
    }

    /** The median of the days from one of them to the next. */
    public int everyDays() {
        return everyDays;
    }

    /** So many days after the last one. */
    public LocalDate expectedOn() {
        return expectedOn;
    }
}
