package org.setu.client.contact;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.setu.client.publishing.PublishingAgain;
import org.setu.client.publishing.StateTopic;
import org.setu.platform.operator.Republisher;

import java.util.UUID;

/** Publishes every contact again. */
@ApplicationScoped
class ContactRepublisher implements Republisher {

    private final Contacts all;
    private final PublishingAgain publishing;

    ContactRepublisher(Contacts all, PublishingAgain publishing) {
        this.all = all;
        this.publishing = publishing;
    }

    @Override
    public String name() {
        return "contact";
    }

    @Override
    public Chunk republish(@Nullable UUID after, int most) {
        return publishing.next(StateTopic.CONTACT, all, after, most, ContactRecord::of);
    }
}
