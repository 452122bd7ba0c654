package org.setu.platform.notice;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.setu.platform.entity.Aggregate;
import org.setu.platform.event.Event;
import org.setu.platform.event.EventType;
import org.setu.platform.outbox.Outbox;

/**
 * Leaves notices in the outbox, in the transaction of what they tell, on the service's own topic
 * {@code setu.<service>.notice}.
 */
@ApplicationScoped
public class Notices {

    private final Outbox outbox;
    private final EventType type;

    Notices(Outbox outbox, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.outbox = outbox;
        this.type =
                EventType.of("setu." + service + ".notice", "org.setu." + service + ".notice.v1");
    }

    /**
     * Sends one; ordered among all that its recipient is told.
     *
     * @param because the record whose change is told; its version orders the notices of it
     */
    public void send(Aggregate because, Notice notice) {
        outbox.append(Event.of(type, because, notice).keyed(notice.recipient().id()));
    }
}
