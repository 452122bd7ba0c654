package org.setu.client.tradeevent;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When a trade event takes place.
 *
 * @param startsOn the first day
 * @param endsOn the last one
 * @param opensAt when it opens on each of them; null if nobody said
 * @param timeZone of the IANA list: where the days and the hour lie
 */
@Embeddable
public record EventDays(
        @Column(nullable = false) LocalDate startsOn,
        @Column(nullable = false) LocalDate endsOn,
        @Nullable LocalTime opensAt,
        @Column(nullable = false) String timeZone) {

    static final int LONGEST = 366;

    /** When the last day is over. */
    Instant end() {
        return endsOn.plusDays(1).atStartOfDay(ZoneId.of(timeZone)).toInstant();
    }

    /** Whether the first day has come where it takes place. */
    boolean hasBegun(Instant now) {
        return !LocalDate.ofInstant(now, ZoneId.of(timeZone)).isBefore(startsOn);
    }
}
