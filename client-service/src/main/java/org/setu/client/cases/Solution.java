package org.setu.client.cases;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import org.setu.client.money.Amount;
import org.setu.platform.money.Money;

/**
 * What a case came to.
 *
 * @param text what the client is told
 * @param cause why it came to it; demanded of complaints
 * @param amount what it cost us; null if nothing or unknown
 */
@Embeddable
public record Solution(
        @Column(name = "solution") String text,
        @Column(name = "root_cause") @Enumerated(EnumType.STRING) @Nullable RootCause cause,
        @Embedded
                @AttributeOverride(name = "amount", column = @Column(name = "cost_amount"))
                @AttributeOverride(name = "currency", column = @Column(name = "cost_currency"))
                @Nullable Amount amount) {

    /** With a cost, or without. */
    public static Solution of(String text, @Nullable RootCause cause, @Nullable Money cost) {
        return new Solution(text, cause, Amount.of(cost));
    }

    /** What it cost us. */
    public @Nullable Money cost() {
        return Amount.money(amount);
    }
}
