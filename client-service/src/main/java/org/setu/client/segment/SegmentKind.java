package org.setu.client.segment;

/** Where the members of a segment come from. */
public enum SegmentKind {
    /** From its rule: they come and go by themselves. */
    LIVE,
    /** By hand, or frozen from one that lives. */
    STATIC
}
