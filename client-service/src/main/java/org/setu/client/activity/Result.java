package org.setu.client.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of an activity.
 *
 * @param doneAt when it was done; null until it is kept: now, then
 * @param outcome what was said and agreed
 * @param nextStep what is to follow
 */
@Embeddable
public record Result(
        @Column(name = "done_at") @Nullable Instant doneAt,
        @Nullable String outcome,
        @Nullable String nextStep) {}
