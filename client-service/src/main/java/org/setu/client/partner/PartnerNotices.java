package org.setu.client.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.Account;
import org.setu.client.staff.StaffMembers;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.notice.Notice;
import org.setu.platform.notice.Notice.About;
import org.setu.platform.notice.Notice.Urgency;
import org.setu.platform.notice.Notices;
import org.setu.platform.notice.Recipient;

/** Who is told of invitations, and what. */
@ApplicationScoped
class PartnerNotices {

    /** Where an invitation is confirmed, below the public address. */
    static final String CONFIRMATION = "/partner-confirmation";

    private final Notices notices;
    private final StaffMembers staff;
    private final CurrentCaller caller;
    private final InstantSource clock;
    private final String publicUrl;

    PartnerNotices(
            Notices notices,
            StaffMembers staff,
            CurrentCaller caller,
            InstantSource clock,
            @ConfigProperty(name = "setu.public-url") String publicUrl) {
        this.notices = notices;
        this.staff = staff;
        this.caller = caller;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** The contact gets the link, and nobody else does. */
    void invited(Partner partner, Account account, Invitee invitee, InvitationToken token) {
        String link = publicUrl + CONFIRMATION + "?token=" + token.text();
        send(
                partner,
                account,
                new Recipient(
                        Recipient.Kind.CONTACT,
                        invitee.contactId(),
                        invitee.name(),
                        invitee.email(),
                        invitee.language()),
                "partner-invited",
                Map.of(
                        "accountName",
                        account.name(),
                        "invitedBy",
                        staff.get(partner.invitedBy()).name(),
                        "link",
                        link));
    }

    /** Who invited him and who owns the account hear that he came. */
    void confirmed(Partner partner, Account account) {
        Set<UUID> told = new LinkedHashSet<>(List.of(partner.invitedBy(), account.ownerId()));
        tellStaff(partner, account, "partner-confirmed", told);
    }

    /** The owner hears of it unless it was him; so does the person who is shut out. */
    void revoked(Partner partner, Account account) {
        Set<UUID> told = new LinkedHashSet<>(List.of(account.ownerId()));
        UUID who = caller.get().staffId();
        if (who != null) {
            told.remove(who);
        }
        tellStaff(partner, account, "partner-revoked", told);
        UUID contact = partner.contactId();
        if (contact != null && partner.confirmedAt() != null) {
            send(
                    partner,
                    account,
                    new Recipient(
                            Recipient.Kind.CONTACT, contact, partner.name(), partner.email(), null),
                    "partner-revoked",
                    data(partner, account));
        }
    }

    private void tellStaff(Partner partner, Account account, String topic, Set<UUID> told) {
        told.forEach(one ->
                send(partner, account, Recipient.staff(one, null), topic, data(partner, account)));
    }

    private static Map<String, String> data(Partner partner, Account account) {
        return Map.of("accountName", account.name(), "partnerName", partner.name());
    }

    private void send(
            Partner partner,
            Account account,
            Recipient recipient,
            String topic,
            Map<String, String> data) {
        notices.send(
                partner,
                new Notice(
                        clock.instant(),
                        recipient,
                        topic,
                        Urgency.NORMAL,
                        new About("account", account.id(), null, account.name()),
                        account.id(),
                        link(recipient, account),
                        data,
                        partner.expiresAt()));
    }

    private static @Nullable String link(Recipient recipient, Account account) {
        return switch (recipient.kind()) {
            case STAFF -> "/app/accounts/" + account.id();
            case CONTACT -> null;
        };
    }
}
