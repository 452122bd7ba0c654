package org.setu.client.cadence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.AccountTier;
import org.setu.platform.entity.VisibleAggregate;

/**
 * When an account is to be contacted next; shares its id. The database derives it whenever account,
 * activities or cadences change (migration {@code contact_cadences}); it is never written here.
 */
@Entity
@Immutable
public class DueContact extends VisibleAggregate {

    @Column(nullable = false)
    private UUID ownerId;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private AccountTier tier;

    @Column(nullable = false)
    private int everyDays;

    @Column(nullable = false)
    private boolean agreed;

    private @Nullable Instant lastContactAt;

    @Column(nullable = false)
    private LocalDate dueOn;

    protected DueContact() {}

    public UUID ownerId() {
        return ownerId;
    }

    public AccountTier tier() {
        return tier;
    }

    public int everyDays() {
        return everyDays;
    }

    /** Whether the days were agreed with the client; otherwise they are those of his tier. */
    public boolean agreed() {
        return agreed;
    }

    /** When something other than a task or note was last done; null if nothing was. */
    public @Nullable Instant lastContactAt() {
        return lastContactAt;
    }

    /** The day (UTC) on which contact is due. */
    public LocalDate dueOn() {
        return dueOn;
    }
}
