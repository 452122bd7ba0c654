package org.setu.local.stack;

/** Where a component is. */
public enum ComponentState {
    /** For what it needs. */
    WAITING,
    STARTING,
    READY,
    /** A task that is finished. */
    DONE,
    /** It runs and does not answer. */
    UNREADY,
    /** It ended by itself and will be started again. */
    CRASHED,
    /** It did not come up. */
    FAILED,
    STOPPED;

    /** Whether it does what it should. */
    public boolean isGood() {
        return this == READY || this == DONE;
    }
}
