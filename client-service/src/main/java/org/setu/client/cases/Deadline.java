package org.setu.client.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When something must be done, and whether it was.
 *
 * @param warnAt when three quarters of the time are over
 * @param dueAt when the time is over
 * @param told of what the owner was told
 * @param metAt when it was done; null as long as it was not
 */
@Embeddable
public record Deadline(
        @Column(nullable = false) Instant warnAt,
        @Column(nullable = false) Instant dueAt,
        @Column(nullable = false) @Enumerated(EnumType.STRING) Told told,
        @Nullable Instant metAt) {

    /** Of what the owner was told. */
    public enum Told {
        NOTHING,
        /** That little time is left. */
        WARNED,
        /** That it is over. */
        MISSED
    }

    static Deadline of(Instant warnAt, Instant dueAt) {
        return new Deadline(warnAt, dueAt, Told.NOTHING, null);
    }

    /** It was done; the first time counts. */
    Deadline met(Instant now) {
        return metAt != null ? this : new Deadline(warnAt, dueAt, told, now);
    }

    /** The same at other times; of what lies ahead again the owner is told anew. */
    Deadline moved(Instant warn, Instant due, Instant now) {
        if (metAt != null) {
            return this;
        }
        Told still =
                due.isBefore(now)
                        ? told
                        : warn.isBefore(now) ? least(told, Told.WARNED) : Told.NOTHING;
        return new Deadline(warn, due, still, null);
    }

    private static Told least(Told one, Told other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** When the owner must be told something; null if he knows all, or it was done. */
    @Nullable Instant next() {
        if (metAt != null) {
            return null;
        }
        return switch (told) {
            case NOTHING -> warnAt;
            case WARNED -> dueAt;
            case MISSED -> null;
        };
    }

    /** Of what the owner must be told by now; what he knows already is not told again. */
    Told toTell(Instant now) {
        Instant next = next();
        if (next == null || next.isAfter(now)) {
            return told;
        }
        return dueAt.isAfter(now) ? Told.WARNED : Told.MISSED;
    }

    Deadline told(Told what) {
        return new Deadline(warnAt, dueAt, what, metAt);
    }

    /** Whether it was done too late, or is too late by now. */
    public boolean isMissed(Instant now) {
        return (metAt == null ? now : metAt).isAfter(dueAt);
    }
}
