package org.setu.client.tradeevent.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.tradeevent.CostLine;
import org.setu.client.tradeevent.EventDays;
import org.setu.client.tradeevent.TradeEvent;
import org.setu.client.tradeevent.TradeEventDetails;
import org.setu.client.tradeevent.TradeEventKind;
import org.setu.client.tradeevent.TradeEventState;
import org.setu.client.tradeevent.Venue;
import org.setu.platform.money.Money;

/**
 * A trade event as it is shown.
 *
 * @param next the states that may follow
 * @param reason why it is CANCELLED
 */
record TradeEventView(
        UUID id,
        long version,
        String number,
        TradeEventState state,
        List<TradeEventState> next,
        @Nullable String reason,
        String name,
        TradeEventKind kind,
        Venue venue,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable LocalTime opensAt,
        String timeZone,
        UUID ownerId,
        List<UUID> team,
        List<String> hosts,
        @Nullable Money budget,
        List<CostLine> costs,
        @Nullable Integer capacity,
        @Nullable String description,
        List<String> languages,
        Instant createdAt,
        Instant changedAt) {

    static TradeEventView of(TradeEvent event) {
        TradeEventDetails details = event.details();
        EventDays days = details.days();
        return new TradeEventView(
                event.id(),
                event.version(),
                event.number(),
                event.state(),
                event.state().next(),
                event.reason(),
                details.name(),
                details.kind(),
                details.venue(),
                days.startsOn(),
                days.endsOn(),
                days.opensAt(),
                days.timeZone(),
                details.ownerId(),
                details.team(),
                details.hosts(),
                details.budget(),
                details.costs(),
                details.capacity(),
                details.description(),
                details.languages(),
                event.createdAt(),
                event.changedAt());
    }
}
