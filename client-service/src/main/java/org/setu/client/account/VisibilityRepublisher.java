package org.setu.client.account;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.setu.client.publishing.PublishingAgain;
import org.setu.client.publishing.StateTopic;
import org.setu.platform.operator.Republisher;

import java.util.UUID;

/** Publishes every visibility again. */
@ApplicationScoped
class VisibilityRepublisher implements Republisher {

    private final AccountVisibilities all;
    private final PublishingAgain publishing;

    VisibilityRepublisher(AccountVisibilities all, PublishingAgain publishing) {
        this.all = all;
        this.publishing = publishing;
    }

    @Override
    public String name() {
        return "visibility";
    }

    @Override
    public Chunk republish(@Nullable UUID after, int most) {
        return publishing.next(StateTopic.VISIBILITY, all, after, most, GrantingAccounts::record);
    }
}
