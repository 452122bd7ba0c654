package org.setu.client.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be said of an activity before it is done.
 *
 * @param accountId whom it is for; null while it is for a lead
 * @param leadId for which lead it is or was, before the lead became a client
 * @param subject in one line
 * @param text more of it
 * @param place where people meet: a room, an address, a link
 * @param ownerId who does it
 * @param contacts who takes part at the client's, in one order
 * @param colleagues who takes part of us beside the owner, in one order
 * @param remindAt when the owner is told of it, while it lies ahead; null if he need not be
 */
public record ActivityDetails(
        ActivityType type,
        @Nullable UUID accountId,
        @Nullable UUID leadId,
        String subject,
        @Nullable String text,
        @Nullable Direction direction,
        Schedule schedule,
        @Nullable String place,
        UUID ownerId,
        List<UUID> contacts,
        List<UUID> colleagues,
        @Nullable Instant remindAt) {

    /** One order, so that equal ones are equal. */
    public ActivityDetails {
        contacts = sorted(contacts);
        colleagues = sorted(colleagues);
    }

    private static List<UUID> sorted(Collection<UUID> ids) {
        return ids.stream().distinct().sorted().toList();
    }

    /** The same, with these contacts too. */
    ActivityDetails and(List<UUID> more) {
        List<UUID> all = new ArrayList<>(contacts);
        all.addAll(more);
        return with(schedule, all);
    }

    /** The same at this time. */
    ActivityDetails at(Schedule other) {
        return with(other, contacts);
    }

    private ActivityDetails with(Schedule time, List<UUID> people) {
        return new ActivityDetails(
                type,
                accountId,
                leadId,
                subject,
                text,
                direction,
                time,
                place,
                ownerId,
                people,
                colleagues,
                remindAt);
    }
}
