package org.setu.contract.notice;

import jakarta.enterprise.context.ApplicationScoped;
import org.setu.platform.entity.Aggregate;
import org.setu.platform.event.Event;
import org.setu.platform.event.EventType;
import org.setu.platform.outbox.Outbox;

/** Publishes notices, each keyed by its recipient. */
@ApplicationScoped
public class Notices {

    private static final EventType NOTICE =
            EventType.of("setu.contract.notice", "org.setu.contract.notice.v1");

    private final Outbox outbox;

    Notices(Outbox outbox) {
        this.outbox = outbox;
    }

    /** In the same transaction as what it tells of. */
    public void publish(Aggregate subject, Notice notice) {
        outbox.append(Event.of(NOTICE, subject, notice).keyed(notice.recipient().id()));
    }
}
