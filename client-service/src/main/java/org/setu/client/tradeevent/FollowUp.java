package org.setu.client.tradeevent;

/**
 * What became of planning what follows an event.
 *
 * @param made tasks that were made now
 * @param there guests for whom there was one before
 * @param takenOver how many of the new ones are the caller's, as the inviter sees the client no
 *     more or has left
 * @param more whether there are more guests: ask again
 */
public record FollowUp(int made, long there, int takenOver, boolean more) {}
