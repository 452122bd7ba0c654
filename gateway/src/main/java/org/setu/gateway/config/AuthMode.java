package org.setu.gateway.config;

/** Who may use a route. There is no default: a route without a mode stops the start. */
public enum AuthMode {
    /** Only callers with a valid access token; the service decides what they may do. */
    BEARER,
    /** Everybody. */
    PUBLIC
}
