package org.setu.client.contact;

import java.util.UUID;

/** A feature whose records refer to contacts says whether one is in use. */
public interface ContactUse {

    /** Whether something refers to the contact. */
    boolean usesContact(UUID contact);
}
