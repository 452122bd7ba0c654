package org.setu.client.segment.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.segment.Rule;
import org.setu.client.segment.Segment;
import org.setu.client.segment.SegmentDetails;
import org.setu.client.segment.SegmentKind;

/**
 * A segment as it is shown.
 *
 * @param frozenFrom whose members it took when it was made
 * @param membersAsOf when it was last determined who is in; null if it was not yet
 */
record SegmentView(
        UUID id,
        long version,
        String name,
        @Nullable String description,
        SegmentKind kind,
        boolean shared,
        UUID ownerId,
        @Nullable String ownerName,
        @Nullable Rule rule,
        @Nullable UUID frozenFrom,
        @Nullable Instant membersAsOf,
        boolean archived,
        Instant createdAt,
        Instant changedAt) {

    static SegmentView of(Segment segment, @Nullable String owner, @Nullable Instant membersAsOf) {
        SegmentDetails details = segment.details();
        return new SegmentView(
                segment.id(),
                segment.version(),
                details.name(),
                details.description(),
                details.kind(),
                details.shared(),
                segment.ownerId(),
                owner,
                details.rule(),
                segment.frozenFrom(),
                membersAsOf,
                segment.archived(),
                segment.createdAt(),
                segment.changedAt());
    }
}
