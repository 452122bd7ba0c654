package org.setu.deal.deal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.setu.deal.visibility.DealGrants;
import org.setu.platform.entity.Numbering;

/** Opens and changes deals. */
@ApplicationScoped
public class OpeningDeal {

    private final Deals deals;
    private final Numbering numbering;
    private final FindingParties finding;
    private final DealGrants grants;
    private final RecordingHistory history;
    private final InstantSource clock;

    OpeningDeal(
            Deals deals,
            Numbering numbering,
            FindingParties finding,
            DealGrants grants,
            RecordingHistory history,
            InstantSource clock) {
        this.deals = deals;
        this.numbering = numbering;
        this.finding = finding;
        this.grants = grants;
        this.history = history;
        this.clock = clock;
    }

    /** A deal that begins now. */
    public Deal open(DealDetails details) {
        Instant now = clock.instant();
        Deal deal = Deal.open(numbering.next(Deal.NUMBERS), finding.opening(details), details, now);
        deals.persistAndFlush(deal);
        grants.write(List.of(deal.id()));
        history.record(deal, HistoryKind.OPENED, now, null);
        return deal;
    }

    /**
     * Another name, amount, account, owner and so on; who sees the deal follows. Nothing happens if
     * nothing else is said than is known.
     */
    public void change(Deal deal, DealDetails details) {
        Instant now = clock.instant();
        deal.state().require(DealState.Transition.CHANGE);
        if (DealRules.saysTheSame(deal.details(), details)) {
            return;
        }
        deal.change(finding.changing(deal, details), details, now);
        deals.flush();
        grants.rewrite(List.of(deal.id()));
        history.record(deal, HistoryKind.CHANGED, now, null);
    }
}
