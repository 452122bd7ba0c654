package org.setu.client.partner;

/** What uses Setu for a client. */
public enum PartnerKind {
    /** A contact of the account, who signs in. */
    PERSON,
    /** A system of the client, with client credentials. */
    SYSTEM
}
