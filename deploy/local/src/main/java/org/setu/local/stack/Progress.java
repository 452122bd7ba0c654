package org.setu.local.stack;

/** Takes word of what is going on, for whoever waits. */
@FunctionalInterface
public interface Progress {

    /** Replaces what was said before: {@code "4,200 of 8,800 deals"}. */
    void note(String text);
}
