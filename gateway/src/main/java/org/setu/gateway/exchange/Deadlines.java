package org.setu.gateway.exchange;

import org.jspecify.annotations.Nullable;

/**
 * The deadlines of one event loop, looked at by a periodic sweep. Moving a deadline is a field
 * write; a timer per request and phase would cost more than the rest of the bookkeeping together.
 * Confined to its event loop.
 */
public final class Deadlines {

    /** How often to sweep; deadlines are at most this late. */
    public static final long SWEEP_MILLIS = 100;

    private @Nullable Deadline first;

    /** A deadline that is not set yet. */
    public Deadline create(Runnable action) {
        return new Deadline(this, action);
    }

    /** Expires what is due. */
    public void sweep() {
        long now = now();
        Deadline each = first;
        while (each != null) {
            Deadline following = each.next;
            if (each.armed && each.at - now <= 0) {
                remove(each);
                each.expire();
                // The action may have changed the list behind us.
                following = following != null && following.armed ? following : first;
            }
            each = following;
        }
    }

    long now() {
        return System.nanoTime();
    }

    void add(Deadline deadline) {
        deadline.armed = true;
        deadline.next = first;
        deadline.previous = null;
        if (first != null) {
            first.previous = deadline;
        }
        first = deadline;
    }

    void remove(Deadline deadline) {
        deadline.armed = false;
        if (deadline.previous == null) {
            first = deadline.next;
        } else {
            deadline.previous.next = deadline.next;
        }
        if (deadline.next != null) {
            deadline.next.previous = deadline.previous;
        }
        deadline.next = null;
        deadline.previous = null;
    }
}
