package org.setu.client.segment;

import java.time.LocalDate;

/** From one day to another, both included. */
record DayRange(LocalDate first, LocalDate last) {

    /** Today and so many days back (negative) or ahead. */
    static DayRange around(LocalDate today, int days) {
        LocalDate other = today.plusDays(days);
        return days < 0 ? new DayRange(other, today) : new DayRange(today, other);
    }
}
