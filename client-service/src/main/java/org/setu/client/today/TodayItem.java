package org.setu.client.today;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.setu.platform.entity.VisibleAggregate;

/**
 * Something that waits for somebody: a row of a view over the records that he has to do with
 * (migration {@code today}). Its version is that of the record.
 */
@Entity
@Immutable
public class TodayItem extends VisibleAggregate {

    @Column(nullable = false)
    private UUID ownerId;

    private @Nullable UUID accountId;
    private @Nullable UUID leadId;

    @Column(nullable = false)
    private Instant dueAt;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private TodayKind kind;

    @Column(nullable = false)
    private String what;

    @Column(nullable = false)
    private UUID subjectId;

    private @Nullable String number;
    private @Nullable String title;

    protected TodayItem() {}

    public @Nullable UUID accountId() {
        return accountId;
    }

    public @Nullable UUID leadId() {
        return leadId;
    }

    /** From when on it is late. */
    public Instant dueAt() {
        return dueAt;
    }

    public TodayKind kind() {
        return kind;
    }

    /** What it is, or how far, such as CALL, RECEIVED, COURT_CASE. */
    public String what() {
        return what;
    }

    /** The record that it is about. */
    public UUID subjectId() {
        return subjectId;
    }

    public @Nullable String number() {
        return number;
    }

    public @Nullable String title() {
        return title;
    }

    /** The request that closes it. */
    public Closing closing() {
        return kind.closing(this);
    }
}
