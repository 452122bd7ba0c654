package org.setu.client.segment;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.platform.access.VisibleToAll;
import org.setu.platform.entity.Aggregate;

/**
 * Who is in a segment, as a whole: whoever changes it locks this row. It shares the id of the
 * segment and has a version of its own, so that members who come and go are no change of the
 * segment.
 */
@Entity
@VisibleToAll(because = "it tells a time, and nothing of who is in")
class Membership extends Aggregate {

    private @Nullable Instant asOf;

    protected Membership() {}

    /**
     * @param asOf when it was determined; null if it was not yet
     */
    Membership(UUID segment, @Nullable Instant asOf) {
        super(segment);
        this.asOf = asOf;
    }

    /** It was right at this time. */
    void determined(Instant at) {
        this.asOf = at;
    }
}
