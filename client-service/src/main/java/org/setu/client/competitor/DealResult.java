package org.setu.client.competitor;

/** How a deal ended. */
public enum DealResult {
    WON,
    LOST
}
