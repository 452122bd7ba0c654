package org.setu.client.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import org.setu.client.account.Account;
import org.setu.client.account.Accounts;
import org.setu.client.staff.Owners;
import org.setu.platform.problem.ProblemException;

/** Writes account plans. What becomes of them is decided in {@link DecidingPlans}. */
@ApplicationScoped
public class KeepingPlans {

    private static final int MOST_YEARS = 5;

    private final AccountPlans plans;
    private final Accounts accounts;
    private final Owners owners;
    private final InstantSource clock;

    KeepingPlans(AccountPlans plans, Accounts accounts, Owners owners, InstantSource clock) {
        this.plans = plans;
        this.accounts = accounts;
        this.owners = owners;
        this.clock = clock;
    }

    /** Begins a plan. */
    public AccountPlan add(PlanDetails details) {
        Account account = accounts.findById(details.accountId());
        if (account == null) {
            throw ProblemException.invalid("/accountId", "names no account");
        }
        check(details);
        owners.require(details.ownerId(), account.visibilityUnit());
        AccountPlan plan = new AccountPlan(details, account.visibilityUnit(), clock.instant());
        plans.persist(plan);
        return plan;
    }

    /** Replaces what is written in a draft; nothing happens if that is what is written. */
    public void change(AccountPlan plan, PlanDetails details) {
        PlanDetails before = plan.details();
        if (details.equals(before) && plan.state() == PlanState.DRAFT) {
            return;
        }
        check(details);
        if (!details.ownerId().equals(before.ownerId())) {
            owners.require(details.ownerId(), plan.visibilityUnit());
        }
        plan.change(details, clock.instant());
    }

    /** Begins the next edition of an approved plan, which stays in force until that is approved. */
    public AccountPlan revise(AccountPlan plan) {
        AccountPlan next = plan.revised(clock.instant());
        plans.persist(next);
        return next;
    }

    private static void check(PlanDetails details) {
        if (details.endsOn().isBefore(details.startsOn())) {
            throw ProblemException.invalid("/endsOn", "must not be before startsOn");
        }
        if (details.endsOn().isAfter(details.startsOn().plusYears(MOST_YEARS))) {
            throw ProblemException.invalid(
                    "/endsOn", "must be at most %d years after startsOn".formatted(MOST_YEARS));
        }
        Set<String> categories = new HashSet<>();
        for (int i = 0; i < details.spending().size(); i++) {
            Spending line = details.spending().get(i);
            if (!categories.add(line.category())) {
                throw ProblemException.invalid(
                        "/spending/%d/category".formatted(i), "is there already");
            }
            if (line.ownSales() != null
                    && !line.ownSales().currency().equals(line.spending().currency())) {
                throw ProblemException.invalid(
                        "/spending/%d/ownSales/currency".formatted(i),
                        "must be that of spending: nothing is converted");
            }
        }
    }
}
