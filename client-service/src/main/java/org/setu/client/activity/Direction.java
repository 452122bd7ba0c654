package org.setu.client.activity;

/** Who turned to whom. */
public enum Direction {
    /** The client to us. */
    INBOUND,
    /** We to the client. */
    OUTBOUND
}
