package org.setu.client.tradeevent;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of an invitation and changed later.
 *
 * @param ownerId who invites
 * @param companions how many come along with the guest
 * @param note for us
 */
public record InvitationDetails(UUID ownerId, int companions, @Nullable String note) {

    /** So many come along with one guest at most. */
    public static final int MOST_COMPANIONS = 20;

    /** The same, with so many who come along. */
    InvitationDetails with(int others) {
        return new InvitationDetails(ownerId, others, note);
    }
}
