package org.setu.client.notice;

import jakarta.enterprise.context.ApplicationScoped;
import org.setu.client.publishing.Publishing;
import org.setu.platform.entity.Aggregate;

/** Leaves notices in the outbox, in the transaction of what they tell. */
@ApplicationScoped
public class Notices {

    private final Publishing publishing;

    Notices(Publishing publishing) {
        this.publishing = publishing;
    }

    /**
     * Sends one.
     *
     * @param because the record whose change is told; its version orders the notices of it
     */
    public void send(Aggregate because, Notice notice) {
        publishing.notice(because, notice.recipient().id(), notice);
    }
}
