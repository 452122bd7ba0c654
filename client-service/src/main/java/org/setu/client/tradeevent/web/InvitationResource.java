package org.setu.client.tradeevent.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.client.tradeevent.Invitations;
import org.setu.client.tradeevent.Inviting;
import org.setu.client.tradeevent.WorkingOnInvitations;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.Page;
import org.setu.platform.web.Answers;
import org.setu.platform.web.MergePatch;

/** Invitations to trade events. Their transitions are in {@link InvitationTransitions}. */
@Path(InvitationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Trade events")
@RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.MARKETING})
class InvitationResource {

    static final String PATH = "/api/v1/trade-event-invitations";

    private final Invitations invitations;
    private final InvitationLists lists;
    private final Inviting inviting;
    private final WorkingOnInvitations working;
    private final CurrentCaller caller;
    private final Answers answers;
    private final MergePatch mergePatch;

    InvitationResource(
            Invitations invitations,
            InvitationLists lists,
            Inviting inviting,
            WorkingOnInvitations working,
            CurrentCaller caller,
            Answers answers,
            MergePatch mergePatch) {
        this.invitations = invitations;
        this.lists = lists;
        this.inviting = inviting;
        this.working = working;
        this.caller = caller;
        this.answers = answers;
        this.mergePatch = mergePatch;
    }

    @GET
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.CONTRACT_MANAGER,
        Roles.MARKETING,
        Roles.SERVICE_AGENT,
        Roles.DATA_STEWARD,
        Roles.AUDITOR
    })
    @Operation(
            summary = "List invitations to trade events",
            description =
                    "Those of accounts and leads that the caller may see. With eventId and"
                            + " state=WAITLISTED who waits; with accountId where somebody of a"
                            + " client was; count=true counts them.")
    public Page<InvitationView> list(@Context UriInfo uri) {
        return lists.page(uri.getQueryParameters());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.CONTRACT_MANAGER,
        Roles.MARKETING,
        Roles.SERVICE_AGENT,
        Roles.DATA_STEWARD,
        Roles.AUDITOR
    })
    @Operation(summary = "Read an invitation")
    @APIResponseSchema(value = InvitationView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, invitations.get(id), lists::view);
    }

    @POST
    @Command
    @Operation(
            summary = "Invite a contact or a lead",
            description =
                    "To an event that is OPEN, once. A contact is written to unless byMail is"
                            + " false.")
    @APIResponseSchema(value = InvitationView.class, responseCode = "201")
    public Response invite(@Valid @NotNull InvitationRequest request) {
        return answers.created(
                PATH,
                inviting.invite(
                        request.eventId(),
                        request.asked(),
                        request.details(caller.get().namedOrSelf(request.ownerId())),
                        request.isByMail()),
                lists::view);
    }

    @PATCH
    @Path("/{id}")
    @Command
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Change who comes along, who invites, or the note",
            description =
                    "Until the event is CLOSED or CANCELLED; event and guest stay. More companions"
                            + " than there are seats are refused.")
    @APIResponseSchema(value = InvitationView.class, responseCode = "200")
    public Response change(@PathParam("id") UUID id, @Context HttpHeaders headers, JsonNode patch) {
        return answers.changed(
                headers,
                invitations.get(id),
                guest ->
                        working.change(
                                guest,
                                mergePatch
                                        .apply(InvitationRequest.of(guest), patch)
                                        .changed(guest)),
                lists::view);
    }
}
