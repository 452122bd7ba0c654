package org.setu.deal.deal.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.setu.deal.deal.Deal;
import org.setu.deal.deal.DealNames;
import org.setu.deal.deal.NamingDeals;
import org.setu.platform.change.Change;
import org.setu.platform.paging.Page;

/** Shows deals with the names that belong to them. */
@ApplicationScoped
class DealViews {

    private final NamingDeals naming;

    DealViews(NamingDeals naming) {
        this.naming = naming;
    }

    DealView of(Deal deal) {
        return DealView.from(deal, naming.of(List.of(deal)));
    }

    List<Change<DealView>> changes(List<Deal> changed) {
        DealNames names = naming.of(changed);
        return changed.stream()
                .map(deal -> Change.of(deal.id(), DealView.from(deal, names), false))
                .toList();
    }

    Page<DealView> of(Page<Deal> page) {
        DealNames names = naming.of(page.items());
        return page.map(deal -> DealView.from(deal, names));
    }
}
