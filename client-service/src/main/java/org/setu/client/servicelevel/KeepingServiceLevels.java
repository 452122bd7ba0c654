package org.setu.client.servicelevel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.AccountTier;
import org.setu.platform.problem.ProblemException;

/** Keeps calendars and what is promised by them. */
@ApplicationScoped
public class KeepingServiceLevels {

    private final ServiceLevels levels;
    private final BusinessCalendars calendars;
    private final InstantSource clock;

    KeepingServiceLevels(ServiceLevels levels, BusinessCalendars calendars, InstantSource clock) {
        this.levels = levels;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Adds a calendar. */
    public BusinessCalendar addCalendar(CalendarDetails details) {
        BusinessCalendar calendar = new BusinessCalendar(details, clock.instant());
        calendars.persistAndFlush(calendar);
        return calendar;
    }

    /** Replaces all that is said of a calendar. Deadlines that are set already stay as they are. */
    public void change(BusinessCalendar calendar, CalendarDetails details) {
        if (!details.equals(calendar.details())) {
            calendar.change(details, clock.instant());
        }
    }

    /**
     * Promises something to a tier, for cases that come; it replaces what was promised for them.
     *
     * @param severity for cases of it alone; null for all that have no level of their own
     */
    public ServiceLevel add(AccountTier tier, @Nullable Severity severity, Promise promise) {
        check(promise);
        levels.inForce(tier, severity).ifPresent(before -> before.end(clock.instant()));
        levels.flush();
        ServiceLevel level = new ServiceLevel(tier, severity, promise, clock.instant());
        levels.persistAndFlush(level);
        return level;
    }

    /** Promises nothing by it to cases that come. */
    public void end(ServiceLevel level) {
        level.end(clock.instant());
    }

    private void check(Promise promise) {
        if (promise.resolutionMinutes() < promise.firstResponseMinutes()) {
            throw ProblemException.invalid("/resolution", "must not be less than firstResponse");
        }
        if (calendars.findById(promise.calendarId()) == null) {
            throw ProblemException.invalid("/calendarId", "names no business calendar");
        }
    }
}
