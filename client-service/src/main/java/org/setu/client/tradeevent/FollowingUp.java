package org.setu.client.tradeevent;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.activity.Activity;
import org.setu.client.activity.ActivityDetails;
import org.setu.client.activity.ActivityType;
import org.setu.client.activity.KeepingActivities;
import org.setu.client.activity.Schedule;
import org.setu.client.contact.Contacts;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.problem.ProblemException;

/** Plans a task for each guest who was there, once. */
@ApplicationScoped
public class FollowingUp {

    /** So many at once. */
    public static final int MOST = 200;

    /**
     * What is to be done.
     *
     * @param dueOn until the end of which day, where the event took place
     */
    public record Plan(String subject, LocalDate dueOn, @Nullable String text) {}

    private final Invitations invitations;
    private final KeepingActivities activities;
    private final Contacts contacts;
    private final CurrentCaller caller;
    private final InstantSource clock;

    FollowingUp(
            Invitations invitations,
            KeepingActivities activities,
            Contacts contacts,
            CurrentCaller caller,
            InstantSource clock) {
        this.invitations = invitations;
        this.activities = activities;
        this.contacts = contacts;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Plans it for the guests whom the caller sees; the inviter has to do it.
     *
     * @param event read by {@link TradeEvents#locked}
     * @throws ProblemException (409) unless the event is HELD
     */
    public FollowUp plan(TradeEvent event, Plan plan) {
        event.requireHeld();
        UUID self = caller.get().requireStaff();
        long there = invitations.followedUp(event.id());
        List<TradeEventInvitation> found = invitations.toFollowUp(event.id(), MOST + 1);
        List<TradeEventInvitation> guests = found.subList(0, Math.min(MOST, found.size()));
        Set<UUID> people =
                contacts.visible(
                        guests.stream()
                                .map(TradeEventInvitation::contactId)
                                .filter(Objects::nonNull)
                                .toList());
        int takenOver = 0;
        for (TradeEventInvitation guest : guests) {
            Activity task = task(event, plan, guest, people, self);
            if (!task.ownerId().equals(guest.details().ownerId())) {
                takenOver++;
            }
            guest.followedUp(task.id(), clock.instant());
        }
        return new FollowUp(guests.size(), there, takenOver, found.size() > MOST);
    }

    private Activity task(
            TradeEvent event, Plan plan, TradeEventInvitation guest, Set<UUID> people, UUID self) {
        UUID inviter = guest.details().ownerId();
        try {
            return activities.add(details(event, plan, guest, people, inviter), null);
        } catch (ProblemException refused) {
            if (inviter.equals(self)) {
                throw refused;
            }
            // Whoever has left, or lost the client, has nothing to do with it any more.
            return activities.add(details(event, plan, guest, people, self), null);
        }
    }

    private static ActivityDetails details(
            TradeEvent event, Plan plan, TradeEventInvitation guest, Set<UUID> people, UUID owner) {
        UUID contact = guest.contactId();
        return new ActivityDetails(
                ActivityType.TASK,
                guest.accountId(),
                guest.accountId() == null ? guest.leadId() : null,
                plan.subject(),
                plan.text(),
                null,
                new Schedule(null, null, plan.dueOn(), event.days().timeZone()),
                null,
                owner,
                contact != null && people.contains(contact) ? List.of(contact) : List.of(),
                List.of(),
                null);
    }
}
