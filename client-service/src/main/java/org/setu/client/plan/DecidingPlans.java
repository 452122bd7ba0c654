package org.setu.client.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.setu.client.hierarchy.HierarchyLock;
import org.setu.client.publishing.Publishing;
import org.setu.platform.access.Caller;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.access.Roles;
import org.setu.platform.entity.Aggregate;
import org.setu.platform.problem.ProblemException;

/** Submits, approves and rejects account plans; nobody decides on what he submitted. */
@ApplicationScoped
public class DecidingPlans {

    private static final String PERSON = "p:";

    private final AccountPlans plans;
    private final HierarchyLock lock;
    private final Publishing publishing;
    private final CurrentCaller caller;
    private final InstantSource clock;

    DecidingPlans(
            AccountPlans plans,
            HierarchyLock lock,
            Publishing publishing,
            CurrentCaller caller,
            InstantSource clock) {
        this.plans = plans;
        this.lock = lock;
        this.publishing = publishing;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Its owner asks a sales head.
     *
     * @throws ProblemException (403) if somebody else asks
     */
    public void submit(AccountPlan plan) {
        if (!caller.get().requireStaff().equals(plan.details().ownerId())) {
            throw ProblemException.forbidden(
                    "Only the owner of the plan submits it.", List.of("the owner of the plan"));
        }
        plan.submit(persons(), clock.instant());
        tell(List.of(plan));
    }

    /** A sales head agrees; approved plans of the same account for the same days give way. */
    public void approve(AccountPlan plan) {
        UUID by = requireOther(plan);
        Instant now = clock.instant();
        // Two plans that are approved at once would not see each other.
        lock.take("approved plans of " + plan.accountId());
        plan.approve(by, now);
        List<AccountPlan> old = plans.approvedBeside(plan);
        old.forEach(one -> one.giveWayTo(plan, now));
        tell(List.of(plan));
        tell(old);
    }

    /** A sales head does not agree. */
    public void reject(AccountPlan plan, String why) {
        plan.reject(requireOther(plan), why, clock.instant());
        tell(List.of(plan));
    }

    /** A rejected plan is written anew. */
    public void redraft(AccountPlan plan) {
        plan.redraft(clock.instant());
    }

    private UUID requireOther(AccountPlan plan) {
        if (!Collections.disjoint(persons(), plan.submittedBy())) {
            throw ProblemException.forbidden(
                    "You have submitted this plan; another sales head decides on it.",
                    List.of(Roles.SALES_HEAD));
        }
        return caller.get().requireStaff();
    }

    /** Whoever acts, and whom he represents. */
    private Set<UUID> persons() {
        Caller who = caller.get();
        Set<UUID> persons = new HashSet<>();
        persons.add(who.requireStaff());
        if (who.actor().startsWith(PERSON)) {
            persons.add(UUID.fromString(who.actor().substring(PERSON.length())));
        }
        return persons;
    }

    private void tell(List<AccountPlan> changed) {
        if (changed.isEmpty()) {
            return;
        }
        Map<Aggregate, Publishing.Told> facts = new LinkedHashMap<>();
        changed.forEach(
                plan -> facts.put(plan, new Publishing.Told(plan.accountId(), PlanFact.of(plan))));
        publishing.accountPlans(facts);
    }
}
