package org.setu.client.tradeevent.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.tradeevent.GuestFilter;
import org.setu.client.tradeevent.InviteResult;
import org.setu.client.tradeevent.InvitingMany;
import org.setu.client.tradeevent.TradeEvent;
import org.setu.platform.problem.ProblemException;

/**
 * Whom to invite: up to 200 contacts and leads together, or those whom a filter finds.
 *
 * @param contactIds each for the primary account
 * @param filter of contacts; up to 200 of those who are not invited yet
 * @param byMail whether contacts are written to; so if absent
 */
record InviteRequest(
        @Nullable @Size(max = InvitingMany.MOST) List<@NotNull UUID> contactIds,
        @Nullable @Size(max = InvitingMany.MOST) List<@NotNull UUID> leadIds,
        @Nullable @Valid GuestFilter filter,
        @Nullable Boolean byMail) {

    InviteResult by(InvitingMany inviting, TradeEvent event) {
        List<UUID> contacts = contactIds == null ? List.of() : contactIds;
        List<UUID> leads = leadIds == null ? List.of() : leadIds;
        boolean mail = byMail == null || byMail;
        int named = contacts.size() + leads.size();
        if (filter == null) {
            requireSome(named);
            return inviting.invite(event, contacts, leads, mail);
        }
        if (named > 0) {
            throw ProblemException.invalid("/filter", "goes without contactIds and leadIds");
        }
        if (filter.saysNothing()) {
            throw ProblemException.invalid(
                    "/filter", "says nothing: give tier, segment, country or accountOwnerId");
        }
        return inviting.invite(event, filter, mail);
    }

    private static void requireSome(int named) {
        if (named == 0) {
            throw ProblemException.invalid("/contactIds", "or leadIds or filter is required");
        }
        if (named > InvitingMany.MOST) {
            throw ProblemException.invalid(
                    "/leadIds",
                    "are more than %d with contactIds: ask again for the rest"
                            .formatted(InvitingMany.MOST));
        }
    }
}
