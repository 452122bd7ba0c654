package org.setu.client.competitor;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.money.Amount;
import org.setu.platform.entity.VisibleAggregate;

/**
 * How a deal ended last; shares the id of the deal. Who sees the account of the deal sees it; that
 * of a deal without an account is seen by those alone who see everything. A deal that was reopened
 * stays here without a result, so that older news of it does no harm.
 */
@Entity
public class DealOutcome extends VisibleAggregate {

    @Column(nullable = false)
    private long dealVersion = -1;

    @Enumerated(EnumType.STRING)
    private @Nullable DealResult result;

    private @Nullable LocalDate closedOn;

    private @Nullable UUID accountId;

    @Embedded private @Nullable Amount value;

    private @Nullable String competitor;

    private @Nullable String competitorKey;

    private @Nullable String reason;

    protected DealOutcome() {}

    DealOutcome(UUID deal) {
        super(deal);
    }

    /** Whether something was told of the deal that happened at this version of it or later. */
    boolean knows(long version) {
        return version <= dealVersion;
    }

    /** The deal has ended. */
    void ended(DealEnd end, long version) {
        this.dealVersion = version;
        this.result = end.result();
        this.closedOn = end.closedOn();
        this.accountId = end.accountId();
        this.value = Amount.of(end.value());
        this.competitor = end.competitor();
        String key = competitor == null ? "" : RecognisedName.key(competitor);
        this.competitorKey = key.isEmpty() ? null : key;
        this.reason = end.reason();
        follow(accountId == null ? id() : accountId);
    }

    /** The end of the deal was taken back. */
    void reopened(long version) {
        this.dealVersion = version;
        this.result = null;
        this.closedOn = null;
        this.value = null;
        this.competitor = null;
        this.competitorKey = null;
        this.reason = null;
    }
}
