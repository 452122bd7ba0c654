package org.setu.contract.order;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.setu.platform.problem.ProblemException;

/** The orders that the caller sees. */
@ApplicationScoped
public class Orders implements PanacheRepositoryBase<Order, UUID> {

    /**
     * The order with this id.
     *
     * @throws ProblemException (404) if there is none that the caller sees
     */
    public Order get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("order"));
    }

    /** The order of an account with a key of another system. */
    public Optional<Order> byExternalId(UUID account, ExternalId key) {
        return find(
                        "select o from Order o join o.externalIds x where x.accountId = ?1 and"
                                + " x.system = ?2 and x.externalId = ?3",
                        account,
                        key.system(),
                        key.id())
                .firstResultOptional();
    }

    /** Those that are not known to be late yet and were to be delivered before a day. */
    List<UUID> awaitedBefore(LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select o.id from Order o where o.state in :states and not o.overdue and"
                                + " o.dueOn < :day order by o.dueOn, o.id",
                        UUID.class)
                .setParameter(
                        "states",
                        Arrays.stream(OrderState.values())
                                .filter(OrderState::awaitsDelivery)
                                .toList())
                .setParameter("day", day)
                .getResultList();
    }
}
