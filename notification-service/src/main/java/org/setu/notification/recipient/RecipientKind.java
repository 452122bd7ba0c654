package org.setu.notification.recipient;

/** Who is told. */
public enum RecipientKind {
    /** Somebody with a login: a staff member, or a partner's person or system. */
    STAFF,
    /** A person at a client. */
    CONTACT
}
