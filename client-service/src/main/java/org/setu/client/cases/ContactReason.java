package org.setu.client.cases;

/** What it is about. */
public enum ContactReason {
    PRODUCT,
    QUALITY,
    DELIVERY,
    PRICE,
    INVOICE,
    /** Its meaning, its change, its end. */
    CONTRACT,
    DOCUMENTS,
    SERVICE,
    OTHER
}
