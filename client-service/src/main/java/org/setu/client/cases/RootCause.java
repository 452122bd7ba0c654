package org.setu.client.cases;

/** Why it came to it. */
public enum RootCause {
    MATERIAL,
    WORKMANSHIP,
    PLANNING,
    TRANSPORT,
    /** Wrong or missing: data, documents, promises. */
    INFORMATION,
    PRICING,
    /** Of somebody who supplies us. */
    SUPPLIER,
    /** The client used or ordered it wrongly. */
    CLIENT,
    /** Nothing was wrong. */
    NONE,
    OTHER
}
