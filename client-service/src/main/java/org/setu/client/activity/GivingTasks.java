package org.setu.client.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.Account;
import org.setu.client.account.Accounts;

/**
 * Gives tasks that nobody asked for but this service itself. Who gets one is told of it as of any
 * reminder.
 */
@ApplicationScoped
public class GivingTasks {

    /**
     * For whom something is to be done.
     *
     * @param accountId the account; null for a lead
     * @param leadId the lead; null for an account
     * @param unit who sees it
     */
    public record Client(@Nullable UUID accountId, @Nullable UUID leadId, UUID unit) {}

    private final Activities activities;
    private final Accounts accounts;
    private final InstantSource clock;

    GivingTasks(Activities activities, Accounts accounts, InstantSource clock) {
        this.activities = activities;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Gives one, due today at the client's, or in UTC if nobody knows where that is. It counts as
     * made by whom it is given to.
     *
     * @param subject at most 200 characters
     * @param text at most 10,000 characters
     */
    public Activity give(UUID owner, Client client, String subject, String text) {
        Instant now = clock.instant();
        String zone = zone(client.accountId());
        Schedule due = new Schedule(null, null, LocalDate.ofInstant(now, ZoneId.of(zone)), zone);
        Activity task =
                new Activity(
                        new ActivityDetails(
                                ActivityType.TASK,
                                client.accountId(),
                                client.leadId(),
                                subject,
                                text,
                                null,
                                due,
                                null,
                                owner,
                                List.of(),
                                List.of(),
                                now),
                        client.unit(),
                        null,
                        owner,
                        now);
        activities.persist(task);
        return task;
    }

    private String zone(@Nullable UUID accountId) {
        Account account = accountId == null ? null : accounts.findById(accountId);
        String known = account == null ? null : account.details().profile().timeZone();
        return Objects.requireNonNullElse(known, "UTC");
    }
}
