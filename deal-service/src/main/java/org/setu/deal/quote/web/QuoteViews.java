package org.setu.deal.quote.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.setu.deal.account.Accounts;
import org.setu.deal.approval.Participants;
import org.setu.deal.deal.Deal;
import org.setu.deal.deal.Deals;
import org.setu.deal.pricing.Priced;
import org.setu.deal.pricing.Pricing;
import org.setu.deal.quote.Addressee;
import org.setu.deal.quote.Answer;
import org.setu.deal.quote.ContractOfQuote;
import org.setu.deal.quote.Quote;
import org.setu.deal.quote.QuoteApproval;
import org.setu.deal.quote.QuoteApprovals;
import org.setu.deal.quote.QuoteContent;
import org.setu.deal.quote.QuoteDetails;
import org.setu.deal.quote.QuoteState.Transition;
import org.setu.deal.quote.web.QuoteSummary.Numbered;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.access.Roles;
import org.setu.platform.access.StaffDirectory;
import org.setu.platform.paging.Page;

/** Shows quotes to staff, and to partners what is meant for them. */
@ApplicationScoped
class QuoteViews {

    /** What the client can do. */
    private static final Set<String> OF_PARTNERS =
            Set.of(Transition.ACCEPT.word(), Transition.REJECT.word());

    private final Deals deals;
    private final Accounts accounts;
    private final StaffDirectory staff;
    private final QuoteApprovals approvals;
    private final CurrentCaller caller;

    QuoteViews(
            Deals deals,
            Accounts accounts,
            StaffDirectory staff,
            QuoteApprovals approvals,
            CurrentCaller caller) {
        this.deals = deals;
        this.accounts = accounts;
        this.staff = staff;
        this.approvals = approvals;
        this.caller = caller;
    }

    Page<QuoteSummary> of(Page<Quote> page) {
        QuoteNames names = names(page.items(), List.of());
        return page.map(quote -> QuoteSummary.from(quote, names));
    }

    QuoteView of(Quote quote) {
        return caller.get().has(Roles.PARTNER) ? forPartner(quote) : forStaff(quote);
    }

    private QuoteView forStaff(Quote quote) {
        List<QuoteApproval> asked = approvals.of(quote);
        QuoteNames names = names(List.of(quote), asked);
        QuoteContent content = quote.content();
        QuoteDetails details = content.details();
        Priced priced = Pricing.price(content.order());
        Answer answer = quote.answer();
        return new QuoteView(
                quote.id(),
                quote.version(),
                quote.number(),
                quote.revision(),
                quote.previousId(),
                quote.state(),
                names.deal(quote.dealId()),
                names.account(quote.accountId()),
                names.person(quote.ownerId()),
                names.person(quote.author().actor()),
                content.currency().getCurrencyCode(),
                IntStream.range(0, details.lines().size())
                        .mapToObj(i ->
                                QuoteLineView.forStaff(
                                        quote,
                                        content.lines().get(i),
                                        details.lines().get(i),
                                        priced.lines().get(i)))
                        .toList(),
                details.discountPercent(),
                content.taxPercent(),
                content.discountPercent(),
                priced.listTotal(),
                content.net(),
                content.tax(),
                content.total(),
                priced.steps().stream().map(QuoteStepView::from).toList(),
                content.pricedOn(),
                content.validUntil(),
                content.timeZone(),
                content.language(),
                content.paymentDays(),
                content.deliveryOn(),
                content.note(),
                asked.stream().map(one -> QuoteApprovalView.from(one, names)).toList(),
                sent(quote),
                answer == null
                        ? null
                        : new QuoteView.Answered(
                                answer.at(),
                                answer.by(),
                                answer.reason(),
                                answer.note(),
                                answer.evidence()),
                contract(quote),
                quote.state().allowed(),
                quote.createdAt(),
                quote.updatedAt());
    }

    private QuoteView forPartner(Quote quote) {
        QuoteNames names = names(List.of(quote), List.of());
        QuoteContent content = quote.content();
        QuoteDetails details = content.details();
        Answer answer = quote.answer();
        Instant sentAt = quote.sentAt();
        return new QuoteView(
                quote.id(),
                quote.version(),
                quote.number(),
                quote.revision(),
                null,
                quote.state(),
                null,
                names.account(quote.accountId()),
                names.person(quote.ownerId()),
                null,
                content.currency().getCurrencyCode(),
                IntStream.range(0, details.lines().size())
                        .mapToObj(i ->
                                QuoteLineView.forPartner(
                                        quote, content.lines().get(i), details.lines().get(i)))
                        .toList(),
                null,
                content.taxPercent(),
                null,
                null,
                content.net(),
                content.tax(),
                content.total(),
                null,
                null,
                content.validUntil(),
                content.timeZone(),
                content.language(),
                content.paymentDays(),
                content.deliveryOn(),
                content.note(),
                null,
                sentAt == null ? null : new QuoteView.Sent(sentAt, null, null, null),
                answer == null
                        ? null
                        : new QuoteView.Answered(
                                answer.at(), null, answer.reason(), answer.note(), null),
                null,
                quote.state().allowed().stream().filter(OF_PARTNERS::contains).toList(),
                quote.createdAt(),
                quote.updatedAt());
    }

    private static QuoteView.@Nullable Sent sent(Quote quote) {
        Instant at = quote.sentAt();
        Addressee to = quote.addressee();
        return at == null || to == null
                ? null
                : new QuoteView.Sent(at, to.contactId(), to.name(), to.email());
    }

    private static QuoteView.@Nullable ContractOf contract(Quote quote) {
        ContractOfQuote contract = quote.contract();
        return contract == null
                ? null
                : new QuoteView.ContractOf(
                        contract.requestedAt(), contract.id(), contract.number(), contract.state());
    }

    private QuoteNames names(Collection<Quote> quotes, Collection<QuoteApproval> asked) {
        Set<UUID> persons = new HashSet<>();
        for (Quote quote : quotes) {
            persons.add(quote.ownerId());
            persons.addAll(quote.author().persons());
        }
        for (QuoteApproval approval : asked) {
            persons.addAll(approval.asked().persons());
            Participants decided = approval.decided();
            if (decided != null) {
                persons.addAll(decided.persons());
            }
        }
        Set<UUID> accountIds =
                quotes.stream()
                        .map(Quote::accountId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        Set<UUID> dealIds = quotes.stream().map(Quote::dealId).collect(Collectors.toSet());
        List<Deal> seen = dealIds.isEmpty() ? List.of() : deals.list("id in ?1", dealIds);
        return new QuoteNames(
                seen.stream()
                        .map(deal -> new Numbered(deal.id(), deal.number(), deal.name()))
                        .collect(Collectors.toMap(Numbered::id, Function.identity())),
                accounts.names(accountIds),
                staff.names(persons));
    }
}
