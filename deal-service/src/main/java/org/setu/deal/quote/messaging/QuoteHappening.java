package org.setu.deal.quote.messaging;

import java.util.Locale;
import org.setu.platform.event.EventType;

/** What is told of quotes. */
public enum QuoteHappening {
    APPROVAL_ASKED,
    APPROVAL_GIVEN,
    APPROVAL_REFUSED,
    QUOTE_SENT,
    QUOTE_ACCEPTED,
    QUOTE_REJECTED,
    QUOTE_EXPIRED,
    QUOTE_WITHDRAWN;

    /** In the names of events and as the topic of notices. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    EventType type() {
        return EventType.of("setu.deal.fact", "org.setu.deal." + word() + ".v1");
    }
}
