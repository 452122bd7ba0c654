package org.setu.client.timeline.messaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.timeline.Happened;

/** Somebody or something, and what he or it was called. */
record Named(UUID id, @Nullable String name) {

    /** Somebody as the timeline knows people; nobody if nobody was named. */
    static Happened.@Nullable Person person(@Nullable Named named) {
        return named == null ? null : new Happened.Person(named.id(), named.name());
    }
}
