package org.setu.client.servicelevel.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.setu.client.servicelevel.BusinessCalendar;
import org.setu.client.servicelevel.CalendarDetails;

/** A business calendar as it is shown, in the order of the week and of the year. */
record CalendarView(
        UUID id,
        long version,
        String name,
        String timeZone,
        List<CalendarRequest.Hours> hours,
        List<CalendarRequest.DayOff> holidays,
        Instant createdAt,
        Instant changedAt) {

    static CalendarView of(BusinessCalendar calendar) {
        CalendarDetails details = calendar.details();
        return new CalendarView(
                calendar.id(),
                calendar.version(),
                details.name(),
                details.timeZone().getId(),
                CalendarRequest.hours(details),
                CalendarRequest.daysOff(details),
                calendar.createdAt(),
                calendar.changedAt());
    }
}
