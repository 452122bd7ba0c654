package org.setu.client.servicelevel;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.setu.platform.access.VisibleToAll;
import org.setu.platform.entity.Aggregate;

/**
 * When an office works. Calendars are never deleted: what was promised by one is reckoned by it.
 */
@Entity
@VisibleToAll(because = "it says when an office works, and nothing of any client")
public class BusinessCalendar extends Aggregate {

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String timeZone;

    @ElementCollection
    @CollectionTable(
            name = "business_calendar_hours",
            joinColumns = @JoinColumn(name = "calendar_id"))
    private Set<OpeningHours> hours = new HashSet<>();

    @ElementCollection
    @CollectionTable(
            name = "business_calendar_holiday",
            joinColumns = @JoinColumn(name = "calendar_id"))
    private Set<Holiday> holidays = new HashSet<>();

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant changedAt;

    protected BusinessCalendar() {}

    BusinessCalendar(CalendarDetails details, Instant now) {
        this.createdAt = now;
        change(details, now);
    }

    /** Replaces all that is said of it. */
    final void change(CalendarDetails details, Instant now) {
        this.name = details.name();
        this.timeZone = details.timeZone().getId();
        replace(hours, details.hours());
        replace(holidays, details.holidays());
        this.changedAt = now;
    }

    private static <T> void replace(Set<T> kept, List<T> next) {
        kept.retainAll(next);
        kept.addAll(next);
    }

    /** All that is said of it. */
    public CalendarDetails details() {
        return new CalendarDetails(
                name, ZoneId.of(timeZone), List.copyOf(hours), List.copyOf(holidays));
    }

    /** The time in which work is done. */
    public WorkingTime workingTime() {
        return details().workingTime();
    }

    public String name() {
        return name;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
