package org.setu.platform.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which event is being handled, so that the events that follow from it can say so. */
public final class Causation {

    private static final ScopedValue<UUID> CURRENT = ScopedValue.newInstance();

    private Causation() {}

    /** Handles an event: what is published meanwhile names it as its cause. */
    public static void during(UUID eventId, Runnable handling) {
        ScopedValue.where(CURRENT, eventId).run(handling);
    }

    /** The event being handled, or null. */
    public static @Nullable UUID current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }
}
