package org.setu.client.segment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.setu.platform.entity.VisibleAggregate;

/** An account in a segment, until it leaves; seen by those who see the account. */
@Entity
public class SegmentMember extends VisibleAggregate {

    @Column(nullable = false, updatable = false)
    private UUID segmentId;

    @Column(nullable = false, updatable = false)
    private UUID accountId;

    @Column(name = "since_at", nullable = false, updatable = false)
    private Instant since;

    protected SegmentMember() {}

    /**
     * @param unit who sees the account
     */
    SegmentMember(UUID segmentId, UUID accountId, UUID unit, Instant since) {
        follow(unit);
        this.segmentId = segmentId;
        this.accountId = accountId;
        this.since = since;
    }

    public UUID accountId() {
        return accountId;
    }

    /** Since when it is in the segment. */
    public Instant since() {
        return since;
    }
}
