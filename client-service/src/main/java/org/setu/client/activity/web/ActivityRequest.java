package org.setu.client.activity.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.activity.Activity;
import org.setu.client.activity.ActivityDetails;
import org.setu.client.activity.ActivityType;
import org.setu.client.activity.Direction;
import org.setu.client.activity.Result;
import org.setu.client.activity.Schedule;
import org.setu.client.field.Label;
import org.setu.client.field.LongText;
import org.setu.client.field.TimeZoneName;

/**
 * An activity as its users describe it.
 *
 * @param accountId for whom; or leadId
 * @param text more than the subject says
 * @param direction of a call, mail, chat, fax or letter
 * @param startsAt for what has a time
 * @param endsAt within 31 days
 * @param dueOn for what is to be done in the course of a day
 * @param timeZone of the day and of the appointment; the account's if absent
 * @param place a room, an address, a link
 * @param ownerId who does it; the caller if absent. He must see the client
 * @param contacts who takes part at the client's
 * @param colleagues who takes part of us beside the owner
 * @param remindAt when the owner is told of it, while it lies ahead
 * @param result what came of it, if it was done; null for what lies ahead
 */
public record ActivityRequest(
        @NotNull ActivityType type,
        @Nullable UUID accountId,
        @Nullable UUID leadId,
        @Schema(examples = "Talk over the frame contract") @NotNull @Label String subject,
        @Schema(examples = "Bring the price list of autumn.") @Nullable @LongText String text,
        @Nullable Direction direction,
        @Schema(examples = "2026-12-01T09:00:00Z") @Nullable Instant startsAt,
        @Schema(examples = "2026-12-01T10:00:00Z") @Nullable Instant endsAt,
        @Nullable LocalDate dueOn,
        @Schema(examples = "Europe/Berlin") @Nullable @TimeZoneName String timeZone,
        @Schema(examples = "Their office, room 4") @Nullable @Label String place,
        @Nullable UUID ownerId,
        @Nullable @Size(max = 50) List<@NotNull UUID> contacts,
        @Nullable @Size(max = 50) List<@NotNull UUID> colleagues,
        @Nullable Instant remindAt,
        @Nullable @Valid ResultRequest result) {

    static ActivityRequest of(Activity activity) {
        ActivityDetails details = activity.details();
        Schedule schedule = details.schedule();
        return new ActivityRequest(
                details.type(),
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
                details.contacts(),
                details.colleagues(),
                details.remindAt(),
                ResultRequest.of(activity.result()));
    }

    /** What came of it; null if it lies ahead. */
    @Nullable Result done() {
        return result == null ? null : result.result();
    }

    /** Everything said, with this owner. */
    ActivityDetails details(UUID owner) {
        return new ActivityDetails(
                type,
                accountId,
                leadId,
                subject,
                text,
                direction,
                new Schedule(startsAt, endsAt, dueOn, timeZone),
                place,
                owner,
                contacts == null ? List.of() : contacts,
                colleagues == null ? List.of() : colleagues,
                remindAt);
    }
}
