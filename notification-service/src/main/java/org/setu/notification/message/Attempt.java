package org.setu.notification.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to send a message.
 *
 * @param number from 1
 * @param startedAt when the sender took it
 * @param endedAt when he knew
 * @param phase how far the dialogue with the mail server came
 * @param outcome what became of it
 * @param replyCode what the mail server answered, if it did
 * @param detail its words, or what went wrong
 */
public record Attempt(
        int number,
        Instant startedAt,
        Instant endedAt,
        String phase,
        Outcome outcome,
        @Nullable Integer replyCode,
        @Nullable String detail) {

    /** How an attempt ended. */
    public enum Outcome {
        ACCEPTED,
        /** Refused for good. */
        REFUSED,
        /** It certainly did not arrive; another attempt may succeed. */
        FAILED,
        /** It may have arrived. */
        UNKNOWN
    }
}
