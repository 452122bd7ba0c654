package org.setu.client.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.setu.client.account.Accounts;

/**
 * Shuts a partner out at once: no service finds an active login of his from now on. That his login
 * ends at the identity provider too follows, as soon as that answers.
 */
@ApplicationScoped
public class RevokingPartner {

    private final Partners partners;
    private final Accounts accounts;
    private final LettingIn lettingIn;
    private final PartnerNotices notices;
    private final KeycloakTasks tasks;
    private final InstantSource clock;

    RevokingPartner(
            Partners partners,
            Accounts accounts,
            LettingIn lettingIn,
            PartnerNotices notices,
            KeycloakTasks tasks,
            InstantSource clock) {
        this.partners = partners;
        this.accounts = accounts;
        this.lettingIn = lettingIn;
        this.notices = notices;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Revokes. */
    public void revoke(Partner partner) {
        partner.revoke(clock.instant());
        partners.flush();
        lettingIn.follow(partner);
        notices.revoked(partner, accounts.get(partner.accountId()));
        tasks.forget(partner.id(), KeycloakTask.Kind.SEND_PASSWORD_LINK);
        tasks.note(partner.id(), KeycloakTask.Kind.DISABLE, clock.instant());
    }
}
