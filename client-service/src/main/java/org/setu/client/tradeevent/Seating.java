package org.setu.client.tradeevent;

/** Why an invitation is on the waiting list, or is not any more. */
public enum Seating {
    /** All seats were taken when the guest said yes. */
    CAPACITY_REACHED,
    /** Somebody gave his seat back; this guest had waited longest of those who fit. */
    SEAT_FREED,
    /** There are more seats than there were. */
    CAPACITY_RAISED
}
