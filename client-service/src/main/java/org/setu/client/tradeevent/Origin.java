package org.setu.client.tradeevent;

/** How a guest came to be on the list. */
public enum Origin {
    INVITED,
    /** He came without an invitation. */
    WALK_IN
}
