package org.setu.notification.inbox.stream;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.setu.notification.inbox.Delivered;

/**
 * What goes down a stream.
 *
 * @param position of the entry, 0 for a sign of life
 * @param entry what arrived, or null for a sign of life
 * @param createdAt when it arrived
 * @param readAt when it was read, if it has been
 */
public record StreamedEntry(
        long position,
        @Nullable Delivered entry,
        @Nullable Instant createdAt,
        @Nullable Instant readAt) {

    /** A sign of life. */
    static final StreamedEntry HEARTBEAT = new StreamedEntry(0, null, null, null);
}
