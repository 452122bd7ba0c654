package org.setu.client.stakeholder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.UUID;
import org.setu.client.account.Account;
import org.setu.client.account.Accounts;
import org.setu.client.hierarchy.HierarchyLock;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.problem.ProblemException;

/**
 * Puts people on the maps of accounts and keeps what is thought of them. None of it leaves this
 * service: it is in no event, export or message.
 */
@ApplicationScoped
public class KeepingStakeholders {

    private final Stakeholders stakeholders;
    private final StakeholderRules rules;
    private final Accounts accounts;
    private final HierarchyLock lock;
    private final CurrentCaller caller;
    private final EntityManager entityManager;
    private final InstantSource clock;

    KeepingStakeholders(
            Stakeholders stakeholders,
            StakeholderRules rules,
            Accounts accounts,
            HierarchyLock lock,
            CurrentCaller caller,
            EntityManager entityManager,
            InstantSource clock) {
        this.stakeholders = stakeholders;
        this.rules = rules;
        this.accounts = accounts;
        this.lock = lock;
        this.caller = caller;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Puts a person on the map of an account where the person works. */
    public Stakeholder add(StakeholderDetails details) {
        UUID by = caller.get().requireStaff();
        Account account = accounts.findById(details.accountId());
        if (account == null) {
            throw ProblemException.invalid("/accountId", "names no account");
        }
        rules.checkNew(details);
        keepMap(details.accountId());
        rules.checkRoom(details.accountId());
        rules.check(null, details);
        Stakeholder stakeholder =
                new Stakeholder(details, account.visibilityUnit(), clock.instant());
        stakeholders.persist(stakeholder);
        entityManager.persist(new PastAssessment(stakeholder, by));
        return stakeholder;
    }

    /** Replaces all that is said of a person; nothing happens if that is what is known. */
    public void change(Stakeholder stakeholder, StakeholderDetails details) {
        UUID by = caller.get().requireStaff();
        StakeholderDetails before = stakeholder.details();
        if (details.equals(before) && !stakeholder.archived()) {
            return;
        }
        keepMap(before.accountId());
        rules.check(stakeholder, details);
        stakeholder.change(details, clock.instant());
        if (!details.assessment().equals(before.assessment())) {
            entityManager.persist(new PastAssessment(stakeholder, by));
        }
    }

    /** Takes a person off the map; nothing is forgotten. */
    public void archive(Stakeholder stakeholder) {
        stakeholder.archive(clock.instant());
    }

    /** Puts a person on the map again. */
    public void restore(Stakeholder stakeholder) {
        UUID account = stakeholder.details().accountId();
        keepMap(account);
        rules.checkRoom(account);
        stakeholder.restore(clock.instant());
    }

    private void keepMap(UUID account) {
        lock.take("stakeholders of " + account);
    }
}
