package org.setu.client.tradeevent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.AccountUse;
import org.setu.client.contact.ContactUse;
import org.setu.client.lead.LeadUse;
import org.setu.platform.access.SystemWork;
import org.setu.platform.problem.ProblemException;

/** The invitations that the caller may see. */
@ApplicationScoped
public class Invitations
        implements PanacheRepositoryBase<TradeEventInvitation, UUID>,
                AccountUse,
                LeadUse,
                ContactUse {

    private static final String SEATS = "seats of a trade event";

    /** Whether somebody at the account was invited, whoever asks. */
    @Override
    public boolean uses(UUID account) {
        return SystemWork.call("use of accounts", () -> count("accountId", account) > 0);
    }

    /** Whether the lead was invited, whoever asks. */
    @Override
    public boolean usesLead(UUID lead) {
        return SystemWork.call("use of leads", () -> count("leadId", lead) > 0);
    }

    /** Whether the person was invited, whoever asks. */
    @Override
    public boolean usesContact(UUID contact) {
        return SystemWork.call("use of contacts", () -> count("contactId", contact) > 0);
    }

    /**
     * The invitation.
     *
     * @throws ProblemException (404) if there is none that the caller may see
     */
    public TradeEventInvitation get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("invitation"));
    }

    /** Those of these people who are invited to an event, whoever asks. */
    List<TradeEventInvitation> of(UUID event, Collection<UUID> contacts, Collection<UUID> leads) {
        return SystemWork.call(
                "guests of a trade event",
                () ->
                        list(
                                "eventId = ?1 and (contactId in ?2 or leadId in ?3)",
                                event,
                                contacts,
                                leads));
    }

    /** How many seats are taken by others than one guest, whoever asks. */
    long taken(UUID event, UUID otherThan) {
        return SystemWork.call(
                SEATS,
                () ->
                        getEntityManager()
                                .createQuery(
                                        "select coalesce(sum(i.companions + 1), 0)"
                                                + " from TradeEventInvitation i"
                                                + " where i.eventId = :event and i.id <> :other"
                                                + " and i.state in (ACCEPTED, ATTENDED)",
                                        Long.class)
                                .setParameter("event", event)
                                .setParameter("other", otherThan)
                                .getSingleResult());
    }

    /** Who waits for a seat, the longest first, whoever asks. */
    List<TradeEventInvitation> waiting(UUID event) {
        return SystemWork.call(
                SEATS,
                () ->
                        list(
                                "eventId = ?1 and state = ?2 order by waitingSince, id",
                                event,
                                InvitationState.WAITLISTED));
    }

    /** Those who attended an event and for whom nothing is planned yet; the first that came. */
    List<TradeEventInvitation> toFollowUp(UUID event, int most) {
        return find(
                        "eventId = ?1 and state = ?2 and followUpId is null order by attendedAt, id",
                        event,
                        InvitationState.ATTENDED)
                .page(0, most)
                .list();
    }

    /** For how many who attended something is planned. */
    long followedUp(UUID event) {
        return count(
                "eventId = ?1 and state = ?2 and followUpId is not null",
                event,
                InvitationState.ATTENDED);
    }

    /** A lead's invitations belong to the account, and the person, that it became. */
    void follow(UUID lead, UUID account, @Nullable UUID contact, UUID unit) {
        getEntityManager()
                .createQuery(
                        "update versioned TradeEventInvitation i set i.accountId = :account,"
                                + " i.contactId = :contact, i.visibilityUnit = :unit"
                                + " where i.leadId = :lead")
                .setParameter("account", account)
                .setParameter("contact", contact)
                .setParameter("unit", unit)
                .setParameter("lead", lead)
                .executeUpdate();
    }
}
