package org.setu.client.reliability;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account or a lead as reliability needs it.
 *
 * @param unit who sees it
 * @param name what it is called
 * @param ownerId who sees to it; null of a lead of nobody
 * @param active whether somebody works with it: an account that is not archived, an open lead
 */
public record KnownParty(
        Party party, UUID unit, String name, @Nullable UUID ownerId, boolean active) {}
