package org.setu.deal.contracting;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.platform.money.Money;

/**
 * What {@code setu.contract.fact} carries, as far as this service reads it.
 *
 * @param contractId of the contract
 * @param number for people
 * @param state how it stands now
 * @param dealId whose contract it is; null for one without a deal
 * @param quoteId what it was made of
 * @param total what it is worth
 * @param signedOn the day of the last signature
 * @param reason why it was abandoned
 */
@JsonIgnoreProperties(ignoreUnknown = true) // the owner may add fields at any time
public record ContractFact(
        UUID contractId,
        String number,
        String state,
        @Nullable UUID dealId,
        @Nullable UUID quoteId,
        @Nullable Money total,
        @Nullable LocalDate signedOn,
        @Nullable String reason) {}
