package org.setu.contract.contract.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.contract.contract.Contract;
import org.setu.contract.contract.ContractState;
import org.setu.contract.person.Person;
import org.setu.platform.money.Money;

/**
 * What {@code setu.contract.fact} carries: the contract as it was right after something happened,
 * so that consumers need to ask nobody.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContractFact(
        Instant at,
        UUID contractId,
        String number,
        String title,
        ContractState state,
        int version,
        String textHash,
        Person account,
        Person owner,
        @Nullable UUID dealId,
        @Nullable String dealNumber,
        @Nullable UUID quoteId,
        Money total,
        @Nullable LocalDate signedOn,
        @Nullable String reason,
        @Nullable Disagreement disagreement,
        @Nullable Obligation obligation,
        @Nullable Order order,
        @Nullable Person by) {

    /** What happened to a part of the contract, not to the contract itself. */
    public sealed interface Part {}

    /** A disagreement about a clause. */
    public record Disagreement(UUID id, String clause, String state) implements Part {}

    /** Something that one side owes. */
    public record Obligation(UUID id, String title, String side, LocalDate dueOn, String state)
            implements Part {}

    /** An order that calls off what the contract promises. */
    public record Order(
            UUID id, String number, List<Key> externalIds, LocalDate dueOn, String state)
            implements Part {}

    /** A key in another system. */
    public record Key(String system, String id) {}

    static ContractFact of(
            Contract contract, @Nullable Part part, @Nullable Person by, Instant at) {
        return new ContractFact(
                at,
                contract.id(),
                contract.number(),
                contract.title(),
                contract.state(),
                contract.textVersion(),
                contract.textHash(),
                contract.account(),
                contract.owner(),
                contract.origin().dealId(),
                contract.origin().dealNumber(),
                contract.origin().quoteId(),
                contract.prices().totalMoney(),
                contract.signedOn(),
                contract.reason(),
                part instanceof Disagreement disagreement ? disagreement : null,
                part instanceof Obligation obligation ? obligation : null,
                part instanceof Order order ? order : null,
                by);
    }
}
