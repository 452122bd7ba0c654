package org.setu.client.segment.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.platform.paging.Page;

/**
 * Some of the accounts in a segment, as far as the caller sees them.
 *
 * @param asOf when it was last determined who is in; null if it was not yet
 * @param next where the next page starts, opaque; null on the last page
 * @param total how many there are, if it was asked for
 * @param totalIsLowerBound true if there are more than were counted
 */
@Schema(name = "SegmentMemberPage")
record MemberPage(
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Instant asOf,
        List<MemberView> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long total,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean totalIsLowerBound) {

    static MemberPage of(@Nullable Instant asOf, Page<MemberView> page) {
        return new MemberPage(
                asOf, page.items(), page.next(), page.total(), page.totalIsLowerBound());
    }
}
