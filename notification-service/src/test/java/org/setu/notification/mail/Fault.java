package org.setu.notification.mail;

/** What a mail server does wrong. */
public enum Fault {
    NONE,
    GREETING_421,
    /** The connection is taken, and nothing is said. */
    GREETING_HANGS,
    SENDER_421,
    SENDER_CUT,
    RECIPIENT_450,
    RECIPIENT_451,
    RECIPIENT_550,
    /** No answer to DATA. */
    DATA_HANGS,
    /** The whole content is there, and no answer comes. */
    DOT_HANGS,
    /** The whole content is there, and the connection is gone. */
    DOT_CUT,
    DOT_451,
    DOT_552,
    /** The content is asked for when the test says so. */
    DATA_WAITS
}
