package org.setu.client.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.Account;
import org.setu.client.account.Accounts;
import org.setu.client.contact.Contacts;
import org.setu.client.publishing.Publishing;
import org.setu.client.servicelevel.Promise;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.entity.Numbering;
import org.setu.platform.problem.ProblemException;

/** Opens cases, and keeps what is said of them. */
@ApplicationScoped
public class KeepingCases {

    private final ClientCases cases;
    private final CaseRules rules;
    private final Numbering numbering;
    private final PromisedTimes times;
    private final Accounts accounts;
    private final Contacts contacts;
    private final SharedCases shared;
    private final TellingOfCases telling;
    private final Publishing publishing;
    private final CurrentCaller caller;
    private final EntityManager entityManager;
    private final InstantSource clock;

    KeepingCases(
            ClientCases cases,
            CaseRules rules,
            Numbering numbering,
            PromisedTimes times,
            Accounts accounts,
            Contacts contacts,
            SharedCases shared,
            TellingOfCases telling,
            Publishing publishing,
            CurrentCaller caller,
            EntityManager entityManager,
            InstantSource clock) {
        this.cases = cases;
        this.rules = rules;
        this.numbering = numbering;
        this.times = times;
        this.accounts = accounts;
        this.contacts = contacts;
        this.shared = shared;
        this.telling = telling;
        this.publishing = publishing;
        this.caller = caller;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /**
     * Opens a case that a colleague has heard of.
     *
     * @param heardAt when, if not just now: the promised times go on from there
     */
    public ClientCase open(CaseDetails details, @Nullable Instant heardAt) {
        Doer by = Doer.colleague(caller.get().requireStaff());
        Account account = accounts.findById(details.accountId());
        if (account == null) {
            throw ProblemException.invalid("/accountId", "names no account");
        }
        Instant now = clock.instant();
        if (heardAt != null && heardAt.isAfter(now)) {
            throw ProblemException.invalid("/receivedAt", "must not be in the future");
        }
        rules.check(null, details, account.visibilityUnit());
        return open(
                details,
                CaseAccount.of(account),
                Objects.requireNonNullElse(heardAt, now),
                by,
                now);
    }

    /** Opens a case of an account that is known to be the right one. */
    ClientCase open(
            CaseDetails details, CaseAccount account, Instant receivedAt, Doer by, Instant now) {
        Promise promise = times.of(account.tier(), details.severity());
        ClientCase opened =
                new ClientCase(
                        numbering.next(ClientCase.NUMBERS),
                        details,
                        unit(details, account.unit()),
                        new ServiceClock(promise, times.workingTime(promise), receivedAt),
                        receivedAt,
                        now);
        cases.persist(opened);
        entityManager.persist(new CaseStep(opened, StepKind.OPENED, null, by));
        publishing.caseOpened(opened, details.accountId(), CaseOpened.of(opened));
        telling.assigned(opened, account.name());
        return opened;
    }

    /**
     * Replaces what is said of a case; nothing happens if that is what is known. A person who is
     * not seen by the caller stays. Another severity is promised what it is promised, from the
     * start on.
     */
    public void change(ClientCase on, CaseDetails asked) {
        CaseDetails before = on.details();
        CaseDetails details = hides(before) ? asked.from(before.contactId()) : asked;
        if (details.equals(before)) {
            return;
        }
        rules.check(before, details, accounts.get(details.accountId()).visibilityUnit());
        Instant now = clock.instant();
        on.change(details, now);
        if (details.shared() != before.shared()) {
            share(on, details);
        }
        if (details.severity() != before.severity() && on.state().isOpen()) {
            Account account = accounts.get(details.accountId());
            Promise promise = times.of(account.details().tier(), details.severity());
            on.promise(promise, times.workingTime(promise), now);
        }
        if (!details.ownerId().equals(before.ownerId())) {
            telling.assigned(on, accounts.get(details.accountId()).name());
        }
    }

    private UUID unit(CaseDetails details, UUID accountUnit) {
        return details.shared() ? shared.unit(details.accountId(), accountUnit) : accountUnit;
    }

    private void share(ClientCase on, CaseDetails details) {
        UUID unit = unit(details, accounts.get(details.accountId()).visibilityUnit());
        on.seenBy(unit);
        cases.stepsSeenBy(on.id(), unit);
    }

    private boolean hides(CaseDetails details) {
        UUID contact = details.contactId();
        return contact != null && contacts.seen(List.of(contact)).isEmpty();
    }
}
