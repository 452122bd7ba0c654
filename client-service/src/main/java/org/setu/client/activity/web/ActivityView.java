package org.setu.client.activity.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.activity.Activity;
import org.setu.client.activity.ActivityDetails;
import org.setu.client.activity.ActivityState;
import org.setu.client.activity.ActivityType;
import org.setu.client.activity.Direction;
import org.setu.client.activity.Schedule;

/**
 * An activity as it is shown; contacts that the caller may not see are not told.
 *
 * @param result what came of it; null as long as it was not done
 * @param remindedAt when the owner was told of it; null if he was not
 * @param occursAt its place in a timeline: when it was done, begins, or its day ends
 */
record ActivityView(
        UUID id,
        long version,
        ActivityType type,
        ActivityState state,
        @Nullable UUID accountId,
        @Nullable UUID leadId,
        String subject,
        @Nullable String text,
        @Nullable Direction direction,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable LocalDate dueOn,
        @Nullable String timeZone,
        @Nullable String place,
        UUID ownerId,
        List<UUID> contacts,
        List<UUID> colleagues,
        @Nullable Instant remindAt,
        @Nullable Instant remindedAt,
        @Nullable ResultRequest result,
        @Nullable String cancelReason,
        Instant occursAt,
        UUID createdBy,
        Instant createdAt,
        Instant changedAt) {

    static ActivityView of(Activity activity, Set<UUID> visibleContacts) {
        ActivityDetails details = activity.details();
        Schedule schedule = details.schedule();
        return new ActivityView(
                activity.id(),
                activity.version(),
                details.type(),
                activity.state(),
                details.accountId(),
                details.leadId(),
                details.subject(),
                details.text(),
                details.direction(),
                schedule.startsAt(),
                schedule.endsAt(),
                schedule.dueOn(),
                schedule.timeZone(),
                details.place(),
                details.ownerId(),
                details.contacts().stream().filter(visibleContacts::contains).toList(),
                details.colleagues(),
                details.remindAt(),
                activity.remindedAt(),
                ResultRequest.of(activity.result()),
                activity.cancelReason(),
                activity.occursAt(),
                activity.createdBy(),
                activity.createdAt(),
                activity.changedAt());
    }
}
