package org.setu.notification.message;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a message is written.
 *
 * @param noticeId the event that asks for it
 * @param source the service that asks
 * @param topic what it is about in one word
 * @param urgency how soon
 * @param about what it is about
 * @param accountId the account that it belongs to
 * @param expiresAt when it is of no use any more
 * @param by who asks, as in audits
 */
public record Request(
        UUID noticeId,
        String source,
        String topic,
        Urgency urgency,
        About about,
        @Nullable UUID accountId,
        @Nullable Instant expiresAt,
        String by) {}
