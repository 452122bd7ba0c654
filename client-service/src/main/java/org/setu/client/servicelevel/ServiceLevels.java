package org.setu.client.servicelevel;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.AccountTier;
import org.setu.platform.problem.ProblemException;

/** All that is promised. */
@ApplicationScoped
public class ServiceLevels implements PanacheRepositoryBase<ServiceLevel, UUID> {

    /**
     * The service level.
     *
     * @throws ProblemException (404) if there is none
     */
    public ServiceLevel get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("service level"));
    }

    /** The level that is in force for exactly these cases. */
    Optional<ServiceLevel> inForce(AccountTier tier, @Nullable Severity severity) {
        return find(
                        "tier = ?1 and severity is not distinct from ?2 and endedAt is null",
                        tier,
                        severity)
                .firstResultOptional();
    }

    /**
     * What is promised to an account of a tier for a case: the level of its severity, or of all.
     */
    public Optional<Promise> promised(AccountTier tier, Severity severity) {
        return list(
                        "tier = ?1 and endedAt is null and (severity = ?2 or severity is null)",
                        tier,
                        severity)
                .stream()
                .min(Comparator.comparing(level -> level.severity() == null))
                .map(ServiceLevel::promise);
    }
}
