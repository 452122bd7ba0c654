package org.setu.client.tradeevent.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.setu.client.field.Remark;
import org.setu.client.tradeevent.InvitationDetails;
import org.setu.client.tradeevent.Invitations;
import org.setu.client.tradeevent.TradeEventInvitation;
import org.setu.client.tradeevent.WorkingOnInvitations;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.web.Answers;

/** Steps of an invitation. Each needs If-Match. */
@Path(InvitationResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Trade events")
@RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.MARKETING})
class InvitationTransitions {

    /**
     * The guest says yes.
     *
     * @param companions how many come along; as many as was said before if absent
     */
    record Acceptance(
            @Schema(examples = "2") @Nullable @Min(0) @Max(InvitationDetails.MOST_COMPANIONS)
                    Integer companions) {}

    /** Why nobody comes. */
    record InvitationReason(
            @Schema(examples = "Is on a journey that week") @NotNull @Remark String reason) {}

    private final Invitations invitations;
    private final InvitationLists lists;
    private final WorkingOnInvitations working;
    private final Answers answers;

    InvitationTransitions(
            Invitations invitations,
            InvitationLists lists,
            WorkingOnInvitations working,
            Answers answers) {
        this.invitations = invitations;
        this.lists = lists;
        this.working = working;
        this.answers = answers;
    }

    @POST
    @Path("/accept")
    @Command
    @Operation(
            summary = "The guest will come: ACCEPTED, or WAITLISTED without a seat",
            description =
                    "From INVITED, DECLINED, or WAITLISTED if there is a seat now; while the event"
                            + " is OPEN. Whoever comes along needs a seat, too.")
    @APIResponseSchema(value = InvitationView.class, responseCode = "200")
    public Response accept(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @Valid @NotNull Acceptance request) {
        return step(id, headers, guest -> working.accept(guest, request.companions()));
    }

    @POST
    @Path("/decline")
    @Command
    @Operation(
            summary = "The guest will not come: DECLINED",
            description =
                    "From INVITED, ACCEPTED or WAITLISTED; while the event is OPEN. A seat that"
                            + " becomes free goes to who fits and waited longest (seating"
                            + " SEAT_FREED).")
    @APIResponseSchema(value = InvitationView.class, responseCode = "200")
    public Response decline(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @Valid @NotNull InvitationReason request) {
        return step(id, headers, guest -> working.decline(guest, request.reason()));
    }

    @POST
    @Path("/cancel")
    @Command
    @Operation(
            summary = "We take the invitation back: CANCELLED",
            description =
                    "From INVITED, ACCEPTED or WAITLISTED; while the event is OPEN. A seat that"
                            + " becomes free goes to who fits and waited longest.")
    @APIResponseSchema(value = InvitationView.class, responseCode = "200")
    public Response cancel(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @Valid @NotNull InvitationReason request) {
        return step(id, headers, guest -> working.cancel(guest, request.reason()));
    }

    @POST
    @Path("/renew")
    @Command
    @Operation(
            summary = "We invite again: INVITED",
            description = "From CANCELLED; while the event is OPEN. Nobody is written to.")
    @APIResponseSchema(value = InvitationView.class, responseCode = "200")
    public Response renew(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, working::renew);
    }

    @POST
    @Path("/attend")
    @Command
    @Operation(
            summary = "The guest is there: ATTENDED",
            description =
                    "From any state but CANCELLED, from the first day of the event on until it is"
                            + " CLOSED. Again it changes nothing. Who is there is counted, even"
                            + " beyond the capacity.")
    @APIResponseSchema(value = InvitationView.class, responseCode = "200")
    public Response attend(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, working::attend);
    }

    @POST
    @Path("/no-show")
    @Command
    @Operation(
            summary = "The guest did not come: NO_SHOW",
            description =
                    "From ACCEPTED, or from ATTENDED if that was a mistake; from the first day of"
                            + " the event on until it is CLOSED.")
    @APIResponseSchema(value = InvitationView.class, responseCode = "200")
    public Response stayAway(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, working::stayAway);
    }

    private Response step(UUID id, HttpHeaders headers, Consumer<TradeEventInvitation> transition) {
        return answers.changed(headers, invitations.get(id), transition, lists::view);
    }
}
