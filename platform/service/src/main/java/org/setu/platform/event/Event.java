package org.setu.platform.event;

import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.setu.platform.entity.Aggregate;

/**
 * Something to tell other services, before it has its place in the outbox. Keyed by its subject
 * unless {@link #keyed} says otherwise; order is promised per subject, so all events of a subject
 * on a topic need the same key.
 *
 * @param subject what it is about; its id is {@code ce_subject}
 * @param key decides the partition
 * @param body makes the payload when the subject's version is known
 */
public record Event(EventType type, Subject subject, String key, LongFunction<?> body) {

    /** What an event is about. */
    public sealed interface Subject {
        String id();
    }

    /** An aggregate: its version is moved by the event and stamped on it. */
    public record Versioned(Aggregate aggregate) implements Subject {
        @Override
        public String id() {
            return aggregate.id().toString();
        }
    }

    /** Derived state, or a recipient: whoever appends it keeps the version and its lock. */
    public record Numbered(String id, long version) implements Subject {}

    /** A fact about an aggregate. */
    public static Event of(EventType type, Aggregate subject, Object payload) {
        return stating(type, subject, _ -> payload);
    }

    /** A state that contains its own version: the body is made when the version is known. */
    public static Event stating(EventType type, Aggregate subject, LongFunction<?> body) {
        Versioned versioned = new Versioned(subject);
        return new Event(type, versioned, versioned.id(), body);
    }

    /**
     * An event about something with a version of its own, such as a row of derived state.
     *
     * @param version must have been moved in this transaction, on a locked row: that lock is what
     *     keeps the order of the subject's events
     */
    public static Event of(EventType type, Object subject, long version, Object payload) {
        String id = subject.toString();
        return new Event(type, new Numbered(id, version), id, _ -> payload);
    }

    /** The same event under another key, where a topic is ordered by something wider. */
    public Event keyed(Object otherKey) {
        return new Event(type, subject, otherKey.toString(), body);
    }

    /** The aggregate whose version moves, or null. */
    public @Nullable Aggregate aggregate() {
        return subject instanceof Versioned(Aggregate aggregate) ? aggregate : null;
    }
}
