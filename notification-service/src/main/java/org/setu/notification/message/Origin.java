package org.setu.notification.message;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a message comes from.
 *
 * @param noticeId the event that asked for it
 * @param noticeSource the service that asked
 * @param resendOf the message that it repeats, by a human's decision
 * @param createdBy who asked, as in audits
 * @param createdAt when
 */
@Embeddable
public record Origin(
        @Column(name = "notice_id", nullable = false, updatable = false) UUID noticeId,
        @Column(name = "notice_source", nullable = false, updatable = false) String noticeSource,
        @Column(name = "resend_of", updatable = false) @Nullable UUID resendOf,
        @Column(name = "created_by", nullable = false, updatable = false) String createdBy,
        @Column(name = "created_at", nullable = false, updatable = false) Instant createdAt) {}
