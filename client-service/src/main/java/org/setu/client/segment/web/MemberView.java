package org.setu.client.segment.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.segment.SegmentMember;

/**
 * An account in a segment.
 *
 * @param since when it entered, or was picked
 */
@Schema(name = "SegmentMemberView")
record MemberView(
        UUID accountId, @Schema(examples = "Isdom") @Nullable String accountName, Instant since) {

    static MemberView of(SegmentMember member, @Nullable String name) {
        return new MemberView(member.accountId(), name, member.since());
    }
}
