package org.setu.client.cases;

/** How it reached us. */
public enum CaseChannel {
    CALL,
    EMAIL,
    MEETING,
    CHAT,
    FAX,
    LETTER,
    /** Raised by the client himself, in Setu or from his system. */
    PORTAL,
    /** From a colleague. */
    INTERNAL
}
