package org.setu.client.staff;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.setu.client.publishing.PublishingAgain;
import org.setu.client.publishing.StateTopic;
import org.setu.platform.operator.Republisher;

import java.util.UUID;

/** Publishes every staff again. */
@ApplicationScoped
class StaffRepublisher implements Republisher {

    private final StaffStates all;
    private final PublishingAgain publishing;
    private final StaffAccess access;

    StaffRepublisher(StaffStates all, PublishingAgain publishing, StaffAccess access) {
        this.all = all;
        this.publishing = publishing;
        this.access = access;
    }

    @Override
    public String name() {
        return "staff";
    }

    @Override
    public Chunk republish(@Nullable UUID after, int most) {
        return publishing.next(StateTopic.STAFF, all, after, most, access::recordOf);
    }
}
