package org.setu.client.health;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.setu.platform.problem.ProblemException;

/** How much each component counts. */
@ApplicationScoped
public class HealthWeights implements PanacheRepositoryBase<HealthWeight, UUID> {

    private final InstantSource clock;

    HealthWeights(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * The weight.
     *
     * @throws ProblemException (404) if there is none
     */
    public HealthWeight get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("health weight"));
    }

    /** All of them. */
    Map<HealthComponent, Integer> all() {
        Map<HealthComponent, Integer> all = new EnumMap<>(HealthComponent.class);
        listAll().forEach(one -> all.put(one.component(), one.weight()));
        return all;
    }

    /**
     * Says anew how much a component counts; nothing happens if that is what is known. Accounts are
     * judged so from their next assessment on.
     *
     * @throws ProblemException (400) if no component would count any more
     */
    public void change(HealthWeight weight, int to) {
        if (weight.weight() == to) {
            return;
        }
        // Two at once must not both leave the last weight to the other.
        List<HealthWeight> kept =
                find("order by id").withLock(LockModeType.PESSIMISTIC_WRITE).list();
        boolean any =
                to > 0 || kept.stream().anyMatch(one -> !one.equals(weight) && one.weight() > 0);
        if (!any) {
            throw ProblemException.invalid("/weight", "must not be 0 while all others are");
        }
        weight.change(to, clock.instant());
    }
}
