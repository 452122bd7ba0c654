package org.setu.client.timeline;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.platform.money.Money;

/**
 * Something that happened to a record of another service, with an account of ours.
 *
 * @param at when
 * @param what such as WON
 * @param subject the record
 * @param text a reason, a stage, or what else belongs to it
 * @param person who did it, or whom it reached
 */
public record Happened(
        UUID accountId,
        Instant at,
        TimelineKind kind,
        String what,
        Subject subject,
        @Nullable String text,
        @Nullable Money amount,
        @Nullable Person person) {

    /** A record and what it was called then. */
    public record Subject(UUID id, @Nullable String number, @Nullable String title) {}

    /** Somebody of us or of the client, and what he was called then. */
    public record Person(UUID id, @Nullable String name) {}
}
