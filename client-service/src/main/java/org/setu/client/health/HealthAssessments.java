package org.setu.client.health;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.setu.platform.problem.ProblemException;

/** The assessments that the caller may see. */
@ApplicationScoped
public class HealthAssessments implements PanacheRepositoryBase<HealthAssessment, UUID> {

    /**
     * The assessment.
     *
     * @throws ProblemException (404) if there is none that the caller may see
     */
    public HealthAssessment get(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> ProblemException.notFound("health assessment"));
    }

    /** The latest of each account that has one. */
    Map<UUID, HealthAssessment> latest(Collection<UUID> accounts) {
        return find("accountId in ?1 and latest = true", accounts).stream()
                .collect(Collectors.toMap(HealthAssessment::accountId, Function.identity()));
    }

    /**
     * The score that each account had on a day; null, or no entry, where it had none.
     *
     * @param day the last assessment made until then counts
     */
    public Map<UUID, @Nullable Integer> scores(Collection<UUID> accounts, LocalDate day) {
        Map<UUID, @Nullable Integer> scores = new HashMap<>();
        getEntityManager()
                .createQuery(
                        """
                        select h.accountId as account, h.score as score from HealthAssessment h
                        where h.accountId in :accounts and h.asOf <= :day and not exists (
                          select 1 from HealthAssessment n where n.accountId = h.accountId
                            and n.asOf <= :day and (n.asOf > h.asOf
                              or (n.asOf = h.asOf and n.assessedAt > h.assessedAt)))\
                        """,
                        Tuple.class)
                .setParameter("accounts", accounts)
                .setParameter("day", day)
                .getResultStream()
                .forEach(row ->
                        scores.put(
                                row.get("account", UUID.class), row.get("score", Integer.class)));
        return scores;
    }
}
