package org.setu.gateway.config;

/** Who may use a route. There is no default: a route without a mode stops the start. */
public enum AuthMode {
    /** Only callers with a valid access token; the service decides what they may do. */
    BEARER,
    /** Everybody. */
    PUBLIC,
    /**
     * Like BEARER, but for the gateway's own pages only: a browser that has not signed in is sent
     * to do so, and the proof that a change comes from a page is a field of the form, which the
     * page checks. No route may have it.
     */
    PAGE
}
