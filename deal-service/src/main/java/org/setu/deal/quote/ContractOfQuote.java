package org.setu.deal.quote;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The contract that was asked for, as far as it is known here.
 *
 * @param requestedAt when it was asked for
 * @param id of the contract; null until it is drafted
 * @param number for people; null until it is drafted
 * @param state as contract-service said last; null until it is drafted
 */
@Embeddable
public record ContractOfQuote(
        @Column(name = "contract_requested_at") Instant requestedAt,
        @Column(name = "contract_id") @Nullable UUID id,
        @Column(name = "contract_number") @Nullable String number,
        @Column(name = "contract_state") @Nullable String state) {

    private static final String ABANDONED = "ABANDONED";

    /** Whether nothing will come of it, so that another one may be asked for. */
    public boolean abandoned() {
        return ABANDONED.equals(state);
    }
}
