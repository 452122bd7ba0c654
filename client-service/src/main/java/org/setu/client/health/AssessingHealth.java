package org.setu.client.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.Account;
import org.setu.client.account.Accounts;
import org.setu.client.field.ObservedDay;
import org.setu.client.publishing.Publishing;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.problem.ProblemException;

/**
 * Judges how well it goes with accounts, and keeps that. An account that is judged is locked, so
 * that two judgements follow each other and a change is told once.
 */
@ApplicationScoped
public class AssessingHealth {

    private final HealthAssessments assessments;
    private final GatheringHealth gathering;
    private final HealthWeights weights;
    private final Accounts accounts;
    private final Publishing publishing;
    private final HealthConfiguration configuration;
    private final CurrentCaller caller;
    private final EntityManager entityManager;
    private final InstantSource clock;

    AssessingHealth(
            HealthAssessments assessments,
            GatheringHealth gathering,
            HealthWeights weights,
            Accounts accounts,
            Publishing publishing,
            HealthConfiguration configuration,
            CurrentCaller caller,
            EntityManager entityManager,
            InstantSource clock) {
        this.assessments = assessments;
        this.gathering = gathering;
        this.weights = weights;
        this.accounts = accounts;
        this.publishing = publishing;
        this.configuration = configuration;
        this.caller = caller;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** How well it goes with an account now; nothing is kept. */
    public Health now(UUID account) {
        LocalDate today = ObservedDay.today(clock);
        return Health.of(gathering.of(account, today), weights.all(), today);
    }

    /**
     * Judges an account because the caller asks for it, and keeps it whatever it is.
     *
     * @throws ProblemException (400) if there is no such account that the caller may see
     */
    public HealthAssessment onRequest(UUID id) {
        Account account = accounts.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (account == null) {
            throw ProblemException.invalid("/accountId", "names no account");
        }
        return kept(account, now(id), assessments.latest(List.of(id)).get(id), HealthCause.REQUEST);
    }

    /**
     * Judges the next accounts after one, in the order of their ids, and keeps what has changed.
     *
     * @param after null to begin
     * @return the last of them; null if there was none
     */
    @Nullable UUID next(@Nullable UUID after, LocalDate today, int most) {
        TypedQuery<Account> query =
                entityManager
                        .createQuery(
                                "from Account a where a.archived = false and a.status <> FORMER"
                                        + (after == null ? "" : " and a.id > :after")
                                        + " order by a.id",
                                Account.class)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .setMaxResults(most);
        if (after != null) {
            query.setParameter("after", after);
        }
        List<Account> next = query.getResultList();
        if (next.isEmpty()) {
            return null;
        }
        List<UUID> ids = next.stream().map(Account::id).toList();
        Map<UUID, HealthInputs> inputs = gathering.of(ids, today);
        Map<HealthComponent, Integer> counting = weights.all();
        Map<UUID, HealthAssessment> latest = assessments.latest(ids);
        for (Account account : next) {
            Health health =
                    Health.of(Objects.requireNonNull(inputs.get(account.id())), counting, today);
            HealthAssessment before = latest.get(account.id());
            if (before != null && before.components().equals(health.components())) {
                before.checked(today);
            } else {
                kept(account, health, before, HealthCause.TIME);
            }
        }
        return ids.getLast();
    }

    private HealthAssessment kept(
            Account account, Health health, @Nullable HealthAssessment before, HealthCause cause) {
        if (before != null) {
            before.supersede();
            // Of two rows that are the latest for a moment the database would refuse one.
            assessments.flush();
        }
        Integer told = before == null ? null : before.toldScore();
        Integer score = health.score();
        boolean changed =
                told != null
                        && score != null
                        && Math.abs(score - told) >= configuration.threshold();
        HealthAssessment assessment =
                new HealthAssessment(
                        account,
                        cause,
                        health,
                        caller.get().staffId(),
                        changed || told == null ? score : told,
                        clock.instant());
        assessments.persist(assessment);
        if (changed) {
            publishing.healthChanged(
                    assessment,
                    account.id(),
                    fact(account, Objects.requireNonNull(told), assessment));
        }
        return assessment;
    }

    private static HealthChanged fact(Account account, int told, HealthAssessment now) {
        return new HealthChanged(
                now.id(),
                account.id(),
                account.name(),
                account.ownerId(),
                told,
                Objects.requireNonNull(now.score()),
                now.band(),
                now.confidence(),
                now.asOf(),
                now.components().stream().map(HealthChanged.Component::of).toList(),
                now.assessedAt());
    }
}
