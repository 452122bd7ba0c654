package org.setu.client.cases;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.AccountTier;
import org.setu.client.servicelevel.BusinessCalendars;
import org.setu.client.servicelevel.Promise;
import org.setu.client.servicelevel.ServiceLevels;
import org.setu.client.servicelevel.Severity;
import org.setu.client.servicelevel.WorkingTime;

/** What is promised for cases, and the working time by which it is reckoned. */
@ApplicationScoped
class PromisedTimes {

    private final ServiceLevels levels;
    private final BusinessCalendars calendars;

    PromisedTimes(ServiceLevels levels, BusinessCalendars calendars) {
        this.levels = levels;
        this.calendars = calendars;
    }

    /** What is promised now to an account of a tier; null if nothing. */
    @Nullable Promise of(AccountTier tier, Severity severity) {
        return levels.promised(tier, severity).orElse(null);
    }

    /** The time by which a promise is reckoned; null without one. */
    @Nullable WorkingTime workingTime(@Nullable Promise promise) {
        return promise == null ? null : calendars.get(promise.calendarId()).workingTime();
    }
}
