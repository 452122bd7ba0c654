package org.setu.deal.quote;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Questions for approval. */
@ApplicationScoped
public class QuoteApprovals implements PanacheRepositoryBase<QuoteApproval, UUID> {

    private static final List<ApprovalState> CURRENT =
            List.of(ApprovalState.ASKED, ApprovalState.GIVEN, ApprovalState.WITHIN_LIMIT);

    /** All of a quote, oldest first. */
    public List<QuoteApproval> of(Quote quote) {
        return list("quoteId = ?1 order by askedAt, id", quote.id());
    }

    /** The one that counts, if there is any. */
    Optional<QuoteApproval> currentOf(Quote quote) {
        return find("quoteId = ?1 and state in ?2", quote.id(), CURRENT).firstResultOptional();
    }
}
