package org.setu.client.timeline.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.timeline.Happened;
import org.setu.client.timeline.TimelineKind;
import org.setu.platform.inbox.Received;
import org.setu.platform.money.Money;

/** What {@code setu.contract.fact} tells, as far as a timeline shows it. */
record ContractNews(
        UUID contractId,
        String number,
        String title,
        Named account,
        Money total,
        @Nullable Named by,
        @Nullable String reason,
        @Nullable Disagreement disagreement,
        @Nullable Obligation obligation,
        @Nullable Order order) {

    record Disagreement(String clause) {}

    record Obligation(UUID id, String title, LocalDate dueOn) {}

    record Order(UUID id, String number, @Nullable LocalDate dueOn) {}

    /** What happened to the contract itself. */
    Happened happened(String what, Received fact) {
        return news(
                TimelineKind.CONTRACT,
                what,
                new Happened.Subject(contractId, number, title),
                disagreement == null ? reason : disagreement.clause(),
                total,
                fact);
    }

    /** What happened to an obligation. */
    Happened ofObligation(String what, Obligation one, Received fact) {
        return news(
                TimelineKind.OBLIGATION,
                what,
                new Happened.Subject(one.id(), number, one.title()),
                one.dueOn().toString(),
                null,
                fact);
    }

    /** What happened to an order. */
    Happened ofOrder(String what, Order one, Received fact) {
        return news(
                TimelineKind.ORDER,
                what,
                new Happened.Subject(one.id(), one.number(), title),
                one.dueOn() == null ? null : one.dueOn().toString(),
                null,
                fact);
    }

    private Happened news(
            TimelineKind kind,
            String what,
            Happened.Subject subject,
            @Nullable String text,
            @Nullable Money amount,
            Received fact) {
        return new Happened(
                account.id(), fact.time(), kind, what, subject, text, amount, Named.person(by));
    }
}
