package org.setu.client.timeline;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.setu.client.money.Amount;
import org.setu.platform.entity.VisibleAggregate;
import org.setu.platform.money.Money;

/**
 * One entry of the timeline of an account: a row of a view over activities, cases, needs, contacts,
 * converted leads and what other services told (migration {@code timeline}).
 */
@Entity
@Immutable
public class TimelineEntry extends VisibleAggregate {

    @Column(nullable = false)
    private UUID accountId;

    @Column(nullable = false)
    private Instant occursAt;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private TimelineKind kind;

    @Column(nullable = false)
    private String what;

    private @Nullable String state;

    @Column(nullable = false)
    private UUID subjectId;

    private @Nullable String number;
    private @Nullable String title;
    private @Nullable String text;

    @Embedded private @Nullable Amount amount;

    private @Nullable UUID personId;
    private @Nullable String personName;

    @Column(nullable = false)
    private String searchText;

    protected TimelineEntry() {}

    public UUID accountId() {
        return accountId;
    }

    /** When it happened, happens, or is to be done. */
    public Instant occursAt() {
        return occursAt;
    }

    public TimelineKind kind() {
        return kind;
    }

    /** What happened, such as WON; of a record that is kept here what it is, such as CALL. */
    public String what() {
        return what;
    }

    /** As the record is now; null of what another service told, as that is over. */
    public @Nullable String state() {
        return state;
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

    public @Nullable String text() {
        return text;
    }

    public @Nullable Money amount() {
        return Amount.money(amount);
    }

    /** Who does it or did it, or whom it reached. */
    public @Nullable UUID personId() {
        return personId;
    }

    /** What he was called then; null of records that are kept here: ask what he is called now. */
    public @Nullable String personName() {
        return personName;
    }
}
