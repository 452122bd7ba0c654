package org.setu.deal.deal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What happened to deals. */
@ApplicationScoped
public class DealHistories implements PanacheRepositoryBase<DealHistory, UUID> {

    /** All that happened to a deal, in order. */
    public List<DealHistory> of(Deal deal) {
        return list("dealId = ?1 order by at, id", deal.id());
    }
}
