package org.setu.client.timeline.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.timeline.Happened;
import org.setu.client.timeline.TimelineKind;
import org.setu.platform.inbox.Received;
import org.setu.platform.money.Money;

/** What {@code setu.deal.fact} tells of a deal, as far as a timeline shows it. */
record DealNews(
        String number,
        String name,
        String state,
        @Nullable Named account,
        Stage stage,
        @Nullable LocalDate engagedOn,
        @Nullable LocalDate closedOn,
        @Nullable Money expectedAmount,
        @Nullable Money closingAmount,
        @Nullable String lossReason,
        @Nullable String note) {

    record Stage(String name) {}

    /** What happened; empty if that was at no account. */
    Optional<Happened> happened(UUID deal, String what, Received fact) {
        return Optional.ofNullable(account)
                .map(at ->
                        new Happened(
                                at.id(),
                                what.equals("IMPORTED") ? longAgo(fact.time()) : fact.time(),
                                TimelineKind.DEAL,
                                what.equals("IMPORTED") ? imported() : what,
                                new Happened.Subject(deal, number, name),
                                text(what),
                                closingAmount == null ? expectedAmount : closingAmount,
                                null));
    }

    /** An imported deal stands where it ended or began, not where a file was read. */
    private Instant longAgo(Instant told) {
        LocalDate day = closedOn == null ? engagedOn : closedOn;
        return day == null ? told : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private String imported() {
        return closedOn != null && (state.equals("WON") || state.equals("LOST")) ? state : "OPENED";
    }

    private @Nullable String text(String what) {
        if (what.equals("MOVED") || what.equals("OPENED")) {
            return stage.name();
        }
        return lossReason == null ? note : lossReason;
    }
}
