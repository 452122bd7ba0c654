package org.setu.client.access;

/** What has become of a request for access. */
public enum AccessState {
    OPEN,
    GRANTED,
    REFUSED
}
