package org.setu.client.tradeevent;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.figures.GroupRow;
import org.setu.client.money.Sum;

/**
 * What came of trade events: guests, leads and deals as far as the caller sees their accounts and
 * leads, cost as it is.
 *
 * @param eventId of which event alone; null: of all
 * @param from first day on which they begin; null: from the beginning
 * @param until last such day; null: without end
 * @param groups those with most events first, at most {@value GroupRow#MOST}
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record TradeEventFigures(
        String groupBy,
        @Nullable UUID eventId,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Group total,
        List<Group> groups) {

    /**
     * Figures of some events.
     *
     * @param key what they have in common; null for the total
     * @param events all of them
     * @param cancelledEvents those of them that did not take place
     * @param cost what was paid against the budget, what is left of it, and what one lead and one
     *     attendee cost
     * @param won deals of accounts that leads of the event became, won since its first day
     * @param influenced deals of accounts of which somebody attended, won within 365 days from the
     *     first day on; the same deal can be in both
     */
    @Schema(name = "TradeEventFiguresGroup")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Group(
            @Nullable String key,
            long events,
            long cancelledEvents,
            GuestFigures guests,
            long leads,
            long convertedLeads,
            CostFigures cost,
            WonDeals won,
            WonDeals influenced) {}

    /**
     * Guests of some events.
     *
     * @param invited all who were invited, whatever became of it; no walk-ins
     * @param accepted who said yes and has a seat, or had one
     * @param waitlisted who said yes and waits
     * @param attended who was there, walk-ins among them
     * @param persons who were there, all who came along with guests among them
     * @param noShows who had said yes and was not there
     * @param attendanceRate attended / (attended + noShows) of those who were invited, in percent
     *     with two decimals, rounded half up
     * @param attendanceRateReason why there is none
     */
    @Schema(name = "TradeEventGuestFigures")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record GuestFigures(
            long invited,
            long accepted,
            long waitlisted,
            long declined,
            long attended,
            long walkIns,
            long persons,
            long noShows,
            @Schema(examples = "83.33") @Nullable BigDecimal attendanceRate,
            @Nullable String attendanceRateReason) {}

    /**
     * What some events cost.
     *
     * @param budget one sum per currency
     * @param total what was paid, one sum per currency
     * @param left of the budget, one sum per currency; negative if more was paid
     * @param perLead total / leads, rounded half up to the currency's decimals
     * @param perLeadReason why there is none
     * @param perAttendee total / persons who were there, rounded likewise
     * @param perAttendeeReason why there is none
     */
    @Schema(name = "TradeEventCostFigures")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record CostFigures(
            List<Sum> budget,
            List<Sum> total,
            List<Sum> left,
            @Nullable Sum perLead,
            @Nullable String perLeadReason,
            @Nullable Sum perAttendee,
            @Nullable String perAttendeeReason) {}
}
