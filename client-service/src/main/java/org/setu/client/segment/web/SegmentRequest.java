package org.setu.client.segment.web;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.field.Label;
import org.setu.client.field.LongText;
import org.setu.client.segment.Rule;
import org.setu.client.segment.SegmentDetails;
import org.setu.client.segment.SegmentKind;

/**
 * A segment as its owner describes it.
 *
 * @param name no other segment's that he sees beside, whatever the case: among those that are
 *     shared, or among his own
 * @param kind LIVE with a rule, STATIC without; it stays
 * @param shared whether colleagues see it; not, if absent
 */
record SegmentRequest(
        @Schema(examples = "Key accounts in Germany without a visit") @NotNull @Label String name,
        @Schema(examples = "For the autumn tour.") @Nullable @LongText String description,
        @NotNull SegmentKind kind,
        @Nullable Boolean shared,
        @Nullable Rule rule) {

    static SegmentRequest of(SegmentDetails details) {
        return new SegmentRequest(
                details.name(),
                details.description(),
                details.kind(),
                details.shared(),
                details.rule());
    }

    SegmentDetails details() {
        return new SegmentDetails(name, description, kind, Boolean.TRUE.equals(shared), rule);
    }
}
