package org.setu.client.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.publishing.PublishingAgain;
import org.setu.client.publishing.StateTopic;
import org.setu.platform.operator.Republisher;

/** Publishes every partner again, on the topic of staff. */
@ApplicationScoped
class PartnerRepublisher implements Republisher {

    private final Partners all;
    private final PublishingAgain publishing;

    PartnerRepublisher(Partners all, PublishingAgain publishing) {
        this.all = all;
        this.publishing = publishing;
    }

    @Override
    public String name() {
        return "partner";
    }

    @Override
    public Chunk republish(@Nullable UUID after, int most) {
        return publishing.next(StateTopic.STAFF, all, after, most, PartnerRecord::of);
    }
}
