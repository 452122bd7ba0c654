package org.setu.deal.quote;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the client said to a quote.
 *
 * @param at when it was written down
 * @param by who wrote it down, as in the audit
 * @param reason why it was rejected
 * @param note what else was said
 * @param evidence how it is known, if somebody else says it for the client
 */
@Embeddable
public record Answer(
        @Column(name = "answered_at") Instant at,
        @Column(name = "answered_by") String by,
        @Column(name = "answer_reason") @Nullable String reason,
        @Column(name = "answer_note") @Nullable String note,
        @Column(name = "answer_evidence") @Nullable String evidence) {}
