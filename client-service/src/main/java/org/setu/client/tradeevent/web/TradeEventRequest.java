package org.setu.client.tradeevent.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.field.Day;
import org.setu.client.field.Label;
import org.setu.client.field.LanguageTag;
import org.setu.client.field.LongText;
import org.setu.client.field.NotNegative;
import org.setu.client.field.TimeZoneName;
import org.setu.client.tradeevent.CostLine;
import org.setu.client.tradeevent.EventDays;
import org.setu.client.tradeevent.TradeEventDetails;
import org.setu.client.tradeevent.TradeEventKind;
import org.setu.client.tradeevent.Venue;
import org.setu.platform.money.Money;

/**
 * A trade event as those describe it who plan it.
 *
 * @param venue where it takes place, as far as that is known
 * @param startsOn its first day
 * @param endsOn its last day; the first one if absent
 * @param opensAt the hour at which it opens on each day, by the clocks there
 * @param timeZone where the days and the hour lie
 * @param ownerId who sees to it; the caller if absent
 * @param team colleagues who go there too
 * @param hosts others who hold it, in words
 * @param budget what it may cost; required with costs
 * @param costs what was paid, in the currency of the budget
 * @param capacity for how many persons there is room, those who come along with guests among them;
 *     absent: as many as like
 * @param languages that are spoken there
 */
record TradeEventRequest(
        @Schema(examples = "Hannover Messe 2027") @NotNull @Label String name,
        @NotNull TradeEventKind kind,
        @Nullable @Valid Venue venue,
        @Schema(examples = "2027-04-19") @NotNull @Day LocalDate startsOn,
        @Schema(examples = "2027-04-23") @Nullable @Day LocalDate endsOn,
        @Schema(examples = "09:00:00") @Nullable LocalTime opensAt,
        @Schema(examples = "Europe/Berlin") @NotNull @TimeZoneName String timeZone,
        @Nullable UUID ownerId,
        @Nullable @Size(max = 50) List<@NotNull UUID> team,
        @Schema(examples = "[\"Deutsche Messe AG\"]") @Nullable @Size(max = 20)
                List<@NotNull @Label String> hosts,
        @Nullable @NotNegative Money budget,
        @Nullable @Size(max = 200) List<@NotNull @Valid CostLine> costs,
        @Schema(examples = "40") @Nullable @Min(1) @Max(1_000_000) Integer capacity,
        @Schema(examples = "Our stand is in hall 4.") @Nullable @LongText String description,
        @Schema(examples = "[\"de\", \"en\"]") @Nullable @Size(max = 20)
                List<@NotNull @LanguageTag String> languages) {

    static TradeEventRequest of(TradeEventDetails details) {
        EventDays days = details.days();
        return new TradeEventRequest(
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
                details.languages());
    }

    /** Everything said, with this owner. */
    TradeEventDetails details(UUID owner) {
        return new TradeEventDetails(
                name,
                kind,
                Objects.requireNonNullElse(venue, new Venue(null, null, null, null, null)),
                new EventDays(
                        startsOn,
                        Objects.requireNonNullElse(endsOn, startsOn),
                        opensAt == null ? null : opensAt.truncatedTo(ChronoUnit.MINUTES),
                        timeZone),
                owner,
                known(team),
                known(hosts),
                budget,
                known(costs),
                capacity,
                description,
                known(languages));
    }

    private static <T> List<T> known(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
