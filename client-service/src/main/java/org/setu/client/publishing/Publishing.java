package org.setu.client.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import org.setu.platform.entity.Aggregate;

/**
 * Publishes state and facts of this service, in the transaction that makes them true. Records of
 * state carry the version of the row that they are taken from.
 */
@ApplicationScoped
public class Publishing {

    /** A staff member's access, on {@code setu.client.staff}. */
    public void staff(Aggregate state, Object record) {}

    /** An account, on {@code setu.client.account}. */
    public void account(Aggregate account, Object record) {}

    /** Who sees an account, on {@code setu.client.visibility}. */
    public void visibility(Aggregate visibility, Object record) {}

    /** A contact, on {@code setu.client.contact}. */
    public void contact(Aggregate contact, Object record) {}
}
