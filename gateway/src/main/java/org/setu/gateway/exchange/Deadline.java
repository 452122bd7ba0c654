package org.setu.gateway.exchange;

import org.jspecify.annotations.Nullable;

/** A point in time at which something is given up, unless it is moved or cleared before. */
public final class Deadline {

    private final Deadlines owner;
    private final Runnable action;
    long at;
    boolean armed;
    @Nullable Deadline previous;
    @Nullable Deadline next;

    Deadline(Deadlines owner, Runnable action) {
        this.owner = owner;
        this.action = action;
    }

    /** Sets or moves the deadline. */
    public void in(long nanos) {
        at(owner.now() + nanos);
    }

    /** Sets or moves the deadline to a reading of {@link System#nanoTime}. */
    public void at(long nanoTime) {
        at = nanoTime;
        if (!armed) {
            owner.add(this);
        }
    }

    public void clear() {
        if (armed) {
            owner.remove(this);
        }
    }

    public boolean isSet() {
        return armed;
    }

    void expire() {
        action.run();
    }
}
