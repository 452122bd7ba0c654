package org.setu.client.account;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.setu.client.publishing.PublishingAgain;
import org.setu.client.publishing.StateTopic;
import org.setu.platform.operator.Republisher;

import java.util.UUID;

/** Publishes every account again. */
@ApplicationScoped
class AccountRepublisher implements Republisher {

    private final Accounts all;
    private final PublishingAgain publishing;

    AccountRepublisher(Accounts all, PublishingAgain publishing) {
        this.all = all;
        this.publishing = publishing;
    }

    @Override
    public String name() {
        return "account";
    }

    @Override
    public Chunk republish(@Nullable UUID after, int most) {
        return publishing.next(StateTopic.ACCOUNT, all, after, most, AccountRecord::of);
    }
}
