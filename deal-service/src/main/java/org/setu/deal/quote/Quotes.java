package org.setu.deal.quote;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.setu.platform.problem.ProblemException;

/** All quotes that the caller sees. */
@ApplicationScoped
public class Quotes implements PanacheRepositoryBase<Quote, UUID> {

    /**
     * The quote with this id.
     *
     * @throws ProblemException (404) if there is none that the caller sees
     */
    public Quote get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("quote"));
    }

    /** The quote by which a deal goes now. */
    Optional<Quote> acceptedOf(UUID dealId) {
        return find("dealId = ?1 and state = ?2", dealId, QuoteState.ACCEPTED)
                .firstResultOptional();
    }

    /** Sent quotes whose time is over, the oldest first. */
    List<UUID> due(Instant now, int most) {
        return find(
                        "state = ?1 and content.terms.expiresAt <= ?2 order by content.terms.expiresAt, id",
                        QuoteState.SENT,
                        now)
                .page(Page.ofSize(most))
                .stream()
                .map(Quote::id)
                .toList();
    }
}
