package org.setu.client.tradeevent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.lead.PlacesOfLeads;
import org.setu.platform.problem.ProblemException;

/** All trade events. */
@ApplicationScoped
public class TradeEvents implements PanacheRepositoryBase<TradeEvent, UUID>, PlacesOfLeads {

    /**
     * The event.
     *
     * @throws ProblemException (404) if there is none
     */
    public TradeEvent get(UUID id) {
        return findByIdOptional(id).orElseThrow(TradeEvents::none);
    }

    /**
     * The event, which stays as it is until the end of the transaction: seats are counted and given
     * by one at a time. To be called before anything else has read it.
     *
     * @throws ProblemException (404) if there is none
     */
    public TradeEvent locked(UUID id) {
        return lockedIfThere(id).orElseThrow(TradeEvents::none);
    }

    /** The same; empty if there is none. */
    Optional<TradeEvent> lockedIfThere(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public boolean isPlace(UUID event) {
        return findByIdOptional(event).isPresent();
    }

    @Override
    public @Nullable UUID placeNamed(String text) {
        List<TradeEvent> found = list("number = ?1 or name = ?1", text);
        return found.size() == 1 ? found.getFirst().id() : null;
    }

    private static ProblemException none() {
        return ProblemException.notFound("trade event");
    }
}
