package org.setu.client.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.Accounts;
import org.setu.client.lead.LeadConverted;
import org.setu.platform.access.Caller;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.access.Roles;
import org.setu.platform.access.SystemWork;
import org.setu.platform.problem.ProblemException;

/** Plans and records activities. */
@ApplicationScoped
public class KeepingActivities {

    private final Activities activities;
    private final ActivityRules rules;
    private final Accounts accounts;
    private final CurrentCaller caller;
    private final InstantSource clock;

    KeepingActivities(
            Activities activities,
            ActivityRules rules,
            Accounts accounts,
            CurrentCaller caller,
            InstantSource clock) {
        this.activities = activities;
        this.rules = rules;
        this.accounts = accounts;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Adds one that lies ahead, or that was done.
     *
     * @param done what came of it; null if it lies ahead
     */
    public Activity add(ActivityDetails asked, @Nullable Result done) {
        UUID by = caller.get().requireStaff();
        Instant now = clock.instant();
        ActivityRules.Place place = rules.placeOf(asked);
        ActivityDetails details = asked.at(asked.schedule().in(place.timeZone()));
        rules.check(null, details, place);
        rules.checkReminder(null, details, done == null, now);
        if (done == null) {
            rules.requireAhead(details);
        }
        Activity activity =
                new Activity(
                        details,
                        place.unit(),
                        done == null ? null : at("/result/doneAt", done, now),
                        by,
                        now);
        activities.persist(activity);
        return activity;
    }

    /**
     * Replaces what is said of it; nothing happens if that is what is known. Contacts that the
     * caller does not see stay.
     *
     * @param done what came of it, where it was done
     */
    public void change(Activity activity, ActivityDetails asked, @Nullable Result done) {
        requireMayChange(activity);
        ActivityDetails before = activity.details();
        ActivityRules.Place place = rules.placeOf(before);
        ActivityDetails details =
                asked.at(asked.schedule().in(place.timeZone())).and(rules.hidden(before));
        if (details.equals(before) && Objects.equals(done, activity.result())) {
            return;
        }
        rules.check(before, details, place);
        Instant now = clock.instant();
        rules.checkReminder(before, details, activity.state() == ActivityState.PLANNED, now);
        if (activity.state() == ActivityState.PLANNED) {
            rules.requireAhead(details);
        }
        activity.change(details, done == null ? null : at("/result/doneAt", done, now), now);
    }

    /** It was done. */
    public void finish(Activity activity, Result done) {
        requireMayChange(activity);
        Instant now = clock.instant();
        activity.finish(at("/doneAt", done, now), now);
    }

    /** It will not happen. */
    public void cancel(Activity activity, String reason) {
        requireMayChange(activity);
        activity.cancel(reason, clock.instant());
    }

    /** It lies ahead again. */
    public void reopen(Activity activity) {
        requireMayChange(activity);
        activity.reopen(clock.instant());
        rules.requireAhead(activity.details());
    }

    void follow(@Observes LeadConverted converted) {
        SystemWork.run(
                "activities of a lead",
                () ->
                        activities.follow(
                                converted.leadId(),
                                converted.accountId(),
                                accounts.get(converted.accountId()).visibilityUnit()));
    }

    private static Result at(String pointer, Result done, Instant now) {
        Instant when = done.doneAt();
        if (when != null && when.isAfter(now)) {
            throw ProblemException.invalid(pointer, "must not be in the future");
        }
        Schedule.checkTime(pointer, when);
        return new Result(Objects.requireNonNullElse(when, now), done.outcome(), done.nextStep());
    }

    private void requireMayChange(Activity activity) {
        Caller who = caller.get();
        UUID staff = who.staffId();
        if (!activity.ownerId().equals(staff)
                && !activity.createdBy().equals(staff)
                && !who.has(Roles.SALES_HEAD)) {
            throw ProblemException.forbidden(
                    "Only its owner, whoever made it or a sales head changes an activity.",
                    List.of(Roles.SALES_HEAD));
        }
    }
}
