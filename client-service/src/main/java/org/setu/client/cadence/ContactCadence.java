package org.setu.client.cadence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.setu.client.account.AccountTier;
import org.setu.platform.access.VisibleToAll;
import org.setu.platform.entity.Aggregate;

/** How often the accounts of a tier are contacted at least. */
@Entity
@VisibleToAll(because = "it says how often a tier is contacted, and nothing of any client")
public class ContactCadence extends Aggregate {

    /** In days; more is no cadence. */
    public static final int LONGEST = 1_000;

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private AccountTier tier;

    @Column(nullable = false)
    private int everyDays;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant changedAt;

    protected ContactCadence() {}

    ContactCadence(AccountTier tier, int everyDays, Instant now) {
        this.tier = tier;
        this.everyDays = everyDays;
        this.createdAt = now;
        this.changedAt = now;
    }

    /** Another number of days. */
    void change(int days, Instant now) {
        this.everyDays = days;
        this.changedAt = now;
    }

    public AccountTier tier() {
        return tier;
    }

    /** So many days after the last contact the next is due. */
    public int everyDays() {
        return everyDays;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
