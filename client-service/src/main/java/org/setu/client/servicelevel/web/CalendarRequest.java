package org.setu.client.servicelevel.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.field.Label;
import org.setu.client.field.TimeZoneName;
import org.setu.client.servicelevel.BusinessCalendar;
import org.setu.client.servicelevel.CalendarDetails;
import org.setu.client.servicelevel.Holiday;
import org.setu.client.servicelevel.OpeningHours;

/**
 * When an office works.
 *
 * @param timeZone by whose clocks it goes
 * @param hours of the week; a break at noon makes two of a day
 * @param holidays on which no work is done
 */
record CalendarRequest(
        @Schema(examples = "Mumbai office") @NotNull @Label String name,
        @Schema(examples = "Asia/Kolkata") @NotNull @TimeZoneName String timeZone,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid Hours> hours,
        @Nullable @Size(max = 500) List<@NotNull @Valid DayOff> holidays) {

    /**
     * A span of one day of the week.
     *
     * @param closes on the same day; the end of the day if absent
     */
    record Hours(
            @Schema(examples = "MONDAY") @NotNull DayOfWeek day,
            @NotNull LocalTime opens,
            @Nullable LocalTime closes) {}

    /** A day on which no work is done. */
    record DayOff(
            @Schema(examples = "2027-01-26") @NotNull LocalDate day,
            @Schema(examples = "Republic Day") @NotNull @Label String name) {}

    static CalendarRequest of(BusinessCalendar calendar) {
        CalendarDetails details = calendar.details();
        return new CalendarRequest(
                details.name(), details.timeZone().getId(), hours(details), daysOff(details));
    }

    static List<Hours> hours(CalendarDetails details) {
        return details.hours().stream()
                .map(some -> new Hours(some.day(), some.opens(), some.closes()))
                .toList();
    }

    static List<DayOff> daysOff(CalendarDetails details) {
        return details.holidays().stream()
                .map(holiday -> new DayOff(holiday.day(), holiday.name()))
                .toList();
    }

    CalendarDetails details() {
        return new CalendarDetails(
                name,
                ZoneId.of(timeZone),
                hours.stream()
                        .map(some -> new OpeningHours(some.day(), some.opens(), some.closes()))
                        .toList(),
                holidays == null
                        ? List.of()
                        : holidays.stream()
                                .map(dayOff -> new Holiday(dayOff.day(), dayOff.name()))
                                .toList());
    }
}
