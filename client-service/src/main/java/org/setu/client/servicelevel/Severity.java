package org.setu.client.servicelevel;

/** How much it hurts the client, from the least to the most. */
public enum Severity {
    LOW,
    NORMAL,
    HIGH,
    /** The client's business stands still. */
    CRITICAL
}
