package org.setu.notification.mail;

/** How far the dialogue with the mail server has come. */
enum Phase {
    CONNECTING,
    SENDER,
    RECIPIENT,
    CONTENT,
    /** The end of the content is out, or may be: from here on the server may have the mail. */
    HANDED_OVER
}
