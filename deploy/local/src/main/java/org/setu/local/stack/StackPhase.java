package org.setu.local.stack;

/** Where the stack as a whole is. */
public enum StackPhase {
    STARTING,
    READY,
    /** It did not come up, and everything was stopped again. */
    FAILED,
    STOPPING,
    STOPPED
}
