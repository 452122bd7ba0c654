package org.setu.client.need;

/** How much a need matters to the client, from the least on. */
public enum NeedPriority {
    LOW,
    NORMAL,
    HIGH,
    CRITICAL
}
