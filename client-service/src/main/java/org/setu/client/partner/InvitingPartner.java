package org.setu.client.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.setu.client.account.Account;
import org.setu.client.account.Accounts;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.problem.ProblemException;

/** Invites contacts of an account; the mail goes out by a notice. */
@ApplicationScoped
public class InvitingPartner {

    private final Partners partners;
    private final Accounts accounts;
    private final Invitees invitees;
    private final LettingIn lettingIn;
    private final PartnerNotices notices;
    private final KeycloakTasks tasks;
    private final CurrentCaller caller;
    private final InstantSource clock;

    InvitingPartner(
            Partners partners,
            Accounts accounts,
            Invitees invitees,
            LettingIn lettingIn,
            PartnerNotices notices,
            KeycloakTasks tasks,
            CurrentCaller caller,
            InstantSource clock) {
        this.partners = partners;
        this.accounts = accounts;
        this.invitees = invitees;
        this.lettingIn = lettingIn;
        this.notices = notices;
        this.tasks = tasks;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Invites a contact.
     *
     * @throws ProblemException 404 if the account is not visible, 400 if the contact cannot be
     *     invited
     */
    public Partner invite(UUID accountId, UUID contactId) {
        Account account = open(accounts.get(accountId));
        Invitee invitee = invitees.of(account, contactId);
        InvitationToken token = InvitationToken.next();
        Partner partner =
                Partner.invited(
                        account, invitee, caller.get().requireStaff(), token, clock.instant());
        partners.persistAndFlush(partner);
        tell(partner, account, invitee, token);
        return partner;
    }

    /** Sends another link, to the address that the contact has now; the first one is void. */
    public void inviteAgain(Partner partner) {
        partner.require("invite-again");
        Account account = open(accounts.get(partner.accountId()));
        Invitee invitee = invitees.of(account, Objects.requireNonNull(partner.contactId()));
        InvitationToken token = InvitationToken.next();
        partner.inviteAgain(invitee, caller.get().requireStaff(), token, clock.instant());
        tell(partner, account, invitee, token);
    }

    /** Lets a person who is in choose a password once more, by a mail of the identity provider. */
    public void sendPasswordLink(Partner partner) {
        partner.require("send-password-link");
        tasks.note(partner.id(), KeycloakTask.Kind.SEND_PASSWORD_LINK, clock.instant());
    }

    private void tell(Partner partner, Account account, Invitee invitee, InvitationToken token) {
        lettingIn.follow(partner);
        notices.invited(partner, account, invitee, token);
    }

    static Account open(Account account) {
        if (account.archived()) {
            throw ProblemException.illegalTransition(
                    "The account is archived; restore it first.", java.util.List.of("restore"));
        }
        return account;
    }
}
