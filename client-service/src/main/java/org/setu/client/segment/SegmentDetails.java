package org.setu.client.segment;

import org.jspecify.annotations.Nullable;

/**
 * All that can be said of a segment.
 *
 * @param shared whether colleagues see it, or its owner alone
 * @param rule whom it holds; one that lives has one, no other
 */
public record SegmentDetails(
        String name,
        @Nullable String description,
        SegmentKind kind,
        boolean shared,
        @Nullable Rule rule) {}
