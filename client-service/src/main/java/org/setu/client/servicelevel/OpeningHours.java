package org.setu.client.servicelevel;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When work is done on a day of the week.
 *
 * @param day of the week
 * @param opens when it begins, by the clocks of the calendar's time zone
 * @param closes when it ends; null at the end of the day
 */
@Embeddable
public record OpeningHours(
        @Column(name = "weekday", nullable = false) @Enumerated(EnumType.STRING) DayOfWeek day,
        @Column(nullable = false) LocalTime opens,
        @Nullable LocalTime closes) {

    /** Whether they end after they begin. */
    boolean isInOrder() {
        return closes == null || closes.isAfter(opens);
    }

    /** Whether some time is in both. */
    boolean overlaps(OpeningHours other) {
        return day == other.day && beginsBeforeEndOf(other) && other.beginsBeforeEndOf(this);
    }

    private boolean beginsBeforeEndOf(OpeningHours other) {
        return other.closes == null || opens.isBefore(other.closes);
    }
}
