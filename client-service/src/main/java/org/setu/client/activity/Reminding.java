package org.setu.client.activity;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.setu.client.account.Account;
import org.setu.client.account.Accounts;
import org.setu.platform.job.OneByOne;
import org.setu.platform.notice.Notice;
import org.setu.platform.notice.Notice.About;
import org.setu.platform.notice.Notice.Urgency;
import org.setu.platform.notice.Notices;
import org.setu.platform.notice.Recipient;

/** Tells people of what they have to do, when they wanted to be told. */
@ApplicationScoped
class Reminding {

    private static final int MOST_AT_ONCE = 200;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm VV", Locale.ROOT);

    private final Activities activities;
    private final Accounts accounts;
    private final Notices notices;
    private final InstantSource clock;

    Reminding(Activities activities, Accounts accounts, Notices notices, InstantSource clock) {
        this.activities = activities;
        this.accounts = accounts;
        this.notices = notices;
        this.clock = clock;
    }

    @Scheduled(
            identity = "activity-reminders",
            every = "{setu.activity.reminders.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void now() {
        run(clock.instant());
    }

    /**
     * Tells of all that is due by an instant, however many replicas do so at once; returns of how
     * many. One transaction each: what was told stays told if a later one fails.
     */
    int run(Instant now) {
        return OneByOne.run(
                "activity reminders",
                () -> activities.toRemind(now, MOST_AT_ONCE),
                id -> remind(id, now));
    }

    private boolean remind(UUID id, Instant now) {
        Activity activity = activities.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (activity == null || !activity.remind(now)) {
            return false;
        }
        notices.send(activity, notice(activity, now));
        return true;
    }

    private Notice notice(Activity activity, Instant now) {
        ActivityDetails details = activity.details();
        Map<String, String> data = new HashMap<>();
        Account account =
                details.accountId() == null ? null : accounts.findById(details.accountId());
        if (account != null) {
            data.put("accountName", account.name());
        }
        Schedule schedule = details.schedule();
        Instant startsAt = schedule.startsAt();
        LocalDate dueOn = schedule.dueOn();
        if (startsAt != null && schedule.timeZone() != null) {
            data.put("startsAt", TIME.format(startsAt.atZone(ZoneId.of(schedule.timeZone()))));
        }
        if (dueOn != null) {
            data.put("dueOn", dueOn.toString());
        }
        if (details.place() != null) {
            data.put("place", details.place());
        }
        return new Notice(
                now,
                Recipient.staff(details.ownerId(), null),
                "activity-due",
                Urgency.HIGH,
                new About("activity", activity.id(), null, details.subject()),
                details.accountId(),
                account != null
                        ? "/app/accounts/" + account.id()
                        : "/app/leads/" + details.leadId(),
                data,
                null);
    }
}
