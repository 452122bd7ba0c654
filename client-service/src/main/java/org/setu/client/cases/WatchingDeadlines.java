package org.setu.client.cases;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.Accounts;
import org.setu.client.servicelevel.BusinessCalendars;
import org.setu.client.staff.StaffMembers;
import org.setu.platform.job.OneByOne;

/** Tells owners of cases when little time is left, and them and their managers when none is. */
@ApplicationScoped
class WatchingDeadlines {

    private static final int MOST_AT_ONCE = 200;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm VV", Locale.ROOT);

    private final ClientCases cases;
    private final BusinessCalendars calendars;
    private final Accounts accounts;
    private final StaffMembers staff;
    private final TellingOfCases telling;
    private final InstantSource clock;

    WatchingDeadlines(
            ClientCases cases,
            BusinessCalendars calendars,
            Accounts accounts,
            StaffMembers staff,
            TellingOfCases telling,
            InstantSource clock) {
        this.cases = cases;
        this.calendars = calendars;
        this.accounts = accounts;
        this.staff = staff;
        this.telling = telling;
        this.clock = clock;
    }

    @Scheduled(
            identity = "case-deadlines",
            every = "{setu.cases.deadlines.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void now() {
        run(clock.instant());
    }

    /**
     * Tells of all deadlines that are near or over by an instant, however many replicas do so at
     * once; returns of how many cases. One transaction each: what was told stays told if a later
     * one fails.
     */
    int run(Instant now) {
        return OneByOne.run(
                "deadlines of cases", () -> cases.toTell(now, MOST_AT_ONCE), id -> tell(id, now));
    }

    private boolean tell(UUID id, Instant now) {
        ClientCase on = cases.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (on == null) {
            return false;
        }
        ServiceClock.Tidings tidings = on.clock().tell(now);
        tell(on, "RESPONSE", tidings.response(), on.clock().response());
        tell(on, "RESOLUTION", tidings.resolution(), on.clock().resolution());
        return !tidings.equals(ServiceClock.Tidings.NONE);
    }

    private void tell(ClientCase on, String what, Deadline.Told news, @Nullable Deadline deadline) {
        if (deadline == null || news == Deadline.Told.NOTHING) {
            return;
        }
        boolean over = news == Deadline.Told.MISSED;
        String account = accounts.get(on.details().accountId()).name();
        UUID calendar = Objects.requireNonNull(on.clock().promise()).calendarId();
        ZoneId zone = calendars.get(calendar).details().timeZone();
        String due = TIME.format(deadline.dueAt().atZone(zone));
        for (UUID recipient : recipients(on.details().ownerId(), over)) {
            telling.deadline(on, recipient, over, what, due, account);
        }
    }

    private Set<UUID> recipients(UUID owner, boolean over) {
        Set<UUID> recipients = new LinkedHashSet<>();
        recipients.add(owner);
        UUID manager = over ? staff.get(owner).managerId() : null;
        if (manager != null) {
            recipients.add(manager);
        }
        return recipients;
    }
}
