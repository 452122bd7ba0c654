package org.setu.contract.contract.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.contract.contract.Approval;
import org.setu.contract.contract.Contract;
import org.setu.contract.contract.ContractState;
import org.setu.contract.contract.LineTerms;
import org.setu.contract.contract.Origin;
import org.setu.contract.contract.PartnerContact;
import org.setu.contract.language.Language;
import org.setu.contract.person.Person;
import org.setu.platform.money.Money;

/**
 * A contract, as those who see it see it.
 *
 * @param textVersion number of the present version of the text
 * @param textHash its hash, over the hash of the version before it
 * @param approval the last one; it holds while its hash is the present one
 * @param allowedTransitions what can be done now, as in addresses
 */
@Schema(name = "Contract")
public record ContractView(
        UUID id,
        long version,
        @Schema(examples = "K-2026-000001") String number,
        @Schema(examples = "Supply contract") String title,
        ContractState state,
        @Schema(examples = "en") Language language,
        Named account,
        Named owner,
        @Nullable PartnerContact contact,
        @Nullable Deal deal,
        @Nullable Quote quote,
        @Schema(examples = "SUPPLY") String templateCode,
        int templateRevision,
        List<LineTerms> lines,
        Money net,
        Money total,
        @Schema(examples = "30") int paymentDays,
        @Nullable LocalDate deliveryOn,
        @Schema(examples = "2") int textVersion,
        String textHash,
        int openDisagreements,
        @Nullable Approved approval,
        @Nullable LocalDate signedOn,
        @Nullable String reason,
        List<String> allowedTransitions,
        Instant createdAt,
        Instant updatedAt) {

    /** Somebody, or some account. */
    @Schema(name = "NamedParty")
    public record Named(UUID id, @Schema(examples = "Isdom") String name) {

        public static Named from(Person person) {
            return new Named(person.id(), person.name());
        }
    }

    /** The deal that it came from. */
    @Schema(name = "DealOfContract")
    public record Deal(
            UUID id,
            @Nullable @Schema(examples = "D-2026-000123") String number,
            @Nullable @Schema(examples = "GTX Pro for Isdom") String name) {

        static @Nullable Deal from(Origin origin) {
            return origin.dealId() == null
                    ? null
                    : new Deal(origin.dealId(), origin.dealNumber(), origin.dealName());
        }
    }

    /** The quote that it came from. */
    @Schema(name = "QuoteOfContract")
    public record Quote(UUID id, @Nullable @Schema(examples = "Q-2026-000123") String number) {

        static @Nullable Quote from(Origin origin) {
            return origin.quoteId() == null
                    ? null
                    : new Quote(origin.quoteId(), origin.quoteNumber());
        }
    }

    /** An approval, and whether it is of the present text. */
    @Schema(name = "ContractApproval")
    public record Approved(Named by, Instant at, String textHash, boolean holds) {

        static @Nullable Approved from(Contract contract) {
            Approval approval = contract.approval();
            return approval == null
                    ? null
                    : new Approved(
                            new Named(approval.by(), approval.byName()),
                            approval.at(),
                            approval.textHash(),
                            contract.approved());
        }
    }

    public static ContractView from(Contract contract) {
        return new ContractView(
                contract.id(),
                contract.version(),
                contract.number(),
                contract.title(),
                contract.state(),
                contract.language(),
                Named.from(contract.account()),
                Named.from(contract.owner()),
                contract.contact(),
                Deal.from(contract.origin()),
                Quote.from(contract.origin()),
                contract.origin().templateCode(),
                contract.origin().templateRevision(),
                contract.lines(),
                contract.prices().netMoney(),
                contract.prices().totalMoney(),
                contract.prices().paymentDays(),
                contract.prices().deliveryOn(),
                contract.textVersion(),
                contract.textHash(),
                contract.openDisagreements(),
                Approved.from(contract),
                contract.signedOn(),
                contract.reason(),
                contract.state().allowed(),
                contract.createdAt(),
                contract.updatedAt());
    }
}
