package org.setu.deal.deal.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.setu.deal.deal.Deal;
import org.setu.deal.deal.DealHistory;
import org.setu.deal.deal.DealNames;
import org.setu.deal.deal.HistoryKind;
import org.setu.deal.deal.NamingDeals;
import org.setu.platform.event.Event;
import org.setu.platform.event.EventType;
import org.setu.platform.outbox.Outbox;

/** Publishes what happened to deals on {@code setu.deal.fact}. */
@ApplicationScoped
public class DealFacts {

    private static final String TOPIC = "setu.deal.fact";

    private final Outbox outbox;
    private final NamingDeals naming;

    DealFacts(Outbox outbox, NamingDeals naming) {
        this.outbox = outbox;
        this.naming = naming;
    }

    /** One thing that happened to one deal. */
    public void publish(Deal deal, DealHistory entry) {
        DealNames names = naming.of(List.of(deal));
        outbox.append(event(deal, entry, names));
    }

    /** One thing that happened to each of many deals, with few round trips. */
    public void publishAll(Collection<Deal> deals, Map<UUID, DealHistory> entryByDeal) {
        DealNames names = naming.of(deals);
        List<Event> events = new ArrayList<>(deals.size());
        for (Deal deal : deals) {
            DealHistory entry = entryByDeal.get(deal.id());
            if (entry != null) {
                events.add(event(deal, entry, names));
            }
        }
        outbox.appendAll(events);
    }

    private static Event event(Deal deal, DealHistory entry, DealNames names) {
        return Event.of(type(entry.kind()), deal, DealFact.of(deal, entry, names));
    }

    /** The type of event for what happened. */
    static EventType type(HistoryKind kind) {
        String word =
                switch (kind) {
                    case OPENED -> "opened";
                    case IMPORTED -> "imported";
                    case CHANGED -> "changed";
                    case MOVED -> "moved";
                    case HELD -> "held";
                    case RESUMED -> "resumed";
                    case WON -> "won";
                    case LOST -> "lost";
                    case REOPENED -> "reopened";
                    case QUOTE, CONTRACT ->
                            throw new IllegalArgumentException(kind + " is told by its own facts");
                };
        return EventType.of(TOPIC, "org.setu.deal." + word + ".v1");
    }
}
