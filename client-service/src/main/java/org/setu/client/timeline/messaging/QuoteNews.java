package org.setu.client.timeline.messaging;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.timeline.Happened;
import org.setu.client.timeline.TimelineKind;
import org.setu.platform.inbox.Received;
import org.setu.platform.money.Money;

/** What {@code setu.deal.fact} tells of a quote, as far as a timeline shows it. */
record QuoteNews(
        String dealName,
        @Nullable Named account,
        Quote quote,
        @Nullable Money total,
        @Nullable Named by,
        @Nullable Named requestedBy,
        @Nullable String note) {

    record Quote(UUID id, String number, @Nullable Money total) {}

    /** What happened; empty if that was at no account. */
    Optional<Happened> happened(String what, Received fact) {
        return Optional.ofNullable(account)
                .map(at ->
                        new Happened(
                                at.id(),
                                fact.time(),
                                TimelineKind.QUOTE,
                                what,
                                new Happened.Subject(quote.id(), quote.number(), dealName),
                                note,
                                quote.total() == null ? total : quote.total(),
                                Named.person(by == null ? requestedBy : by)));
    }
}
