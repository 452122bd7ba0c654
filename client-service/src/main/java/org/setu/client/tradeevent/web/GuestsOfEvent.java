package org.setu.client.tradeevent.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.setu.client.field.Day;
import org.setu.client.field.Label;
import org.setu.client.field.LongText;
import org.setu.client.spreadsheet.web.TableFile;
import org.setu.client.tradeevent.FollowUp;
import org.setu.client.tradeevent.FollowingUp;
import org.setu.client.tradeevent.InviteResult;
import org.setu.client.tradeevent.Inviting;
import org.setu.client.tradeevent.InvitingMany;
import org.setu.client.tradeevent.TradeEvent;
import org.setu.client.tradeevent.TradeEvents;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.web.Answers;
import org.setu.platform.web.Preconditions;

/** What is done with the guests of a trade event as a whole. */
@Path(TradeEventResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Trade events")
@RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.MARKETING})
class GuestsOfEvent {

    /**
     * What is to be done for each guest who was there.
     *
     * @param dueOn until the end of which day, where the event took place
     */
    record FollowUpRequest(
            @Schema(examples = "Ask what they think of it") @NotNull @Label String subject,
            @Schema(examples = "2027-05-07") @NotNull @Day LocalDate dueOn,
            @Schema(examples = "Send the price list of spring.") @Nullable @LongText String text) {}

    private final TradeEvents events;
    private final InvitingMany invitingMany;
    private final Inviting inviting;
    private final FollowingUp followingUp;
    private final InvitationLists lists;
    private final Badges badges;
    private final CurrentCaller caller;
    private final Answers answers;

    GuestsOfEvent(
            TradeEvents events,
            InvitingMany invitingMany,
            Inviting inviting,
            FollowingUp followingUp,
            InvitationLists lists,
            Badges badges,
            CurrentCaller caller,
            Answers answers) {
        this.events = events;
        this.invitingMany = invitingMany;
        this.inviting = inviting;
        this.followingUp = followingUp;
        this.lists = lists;
        this.badges = badges;
        this.caller = caller;
        this.answers = answers;
    }

    @POST
    @Path("/invite")
    @Command
    @Operation(
            summary = "Invite many at once",
            description =
                    "Up to 200 contacts and leads, or those whom a filter finds, in the caller's"
                            + " name; while the event is OPEN. The answer tells of each what"
                            + " became of it; who is on the list already stays as he is.")
    @APIResponseSchema(value = InviteResult.class, responseCode = "200")
    public Response invite(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @Valid @NotNull InviteRequest request) {
        return Response.ok(request.by(invitingMany, seen(id, headers))).build();
    }

    @POST
    @Path("/walk-ins")
    @Command
    @Operation(
            summary = "Write down somebody who came without an invitation",
            description =
                    "ATTENDED at once; from the first day of the event on until it is CLOSED, even"
                            + " beyond the capacity. Nobody who is on the list.")
    @APIResponseSchema(value = InvitationView.class, responseCode = "201")
    public Response walkIn(@PathParam("id") UUID id, @Valid @NotNull WalkInRequest request) {
        return answers.created(
                InvitationResource.PATH,
                inviting.walkIn(
                        events.locked(id),
                        request.asked(),
                        request.details(caller.get().namedOrSelf(request.ownerId()))),
                lists::view);
    }

    @POST
    @Path("/follow-up")
    @Command
    @Operation(
            summary = "Plan a task for each guest who was there",
            description =
                    "For the inviter, and once for each guest whom the caller sees, however often"
                            + " it is asked; while the event is HELD. What the inviter cannot do"
                            + " any more is the caller's. Up to 200 at once.")
    @APIResponseSchema(value = FollowUp.class, responseCode = "200")
    public Response followUp(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @Valid @NotNull FollowUpRequest request) {
        return Response.ok(
                        followingUp.plan(
                                seen(id, headers),
                                new FollowingUp.Plan(
                                        request.subject(), request.dueOn(), request.text())))
                .build();
    }

    @GET
    @Path("/badges")
    @Produces({"text/csv", TableFile.XLSX_TYPE})
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
            summary = "The guests as a file from which badges are printed (CSV or XLSX)",
            description =
                    "Who has a seat or was there, as far as the caller sees the account or the"
                            + " lead, by name; format is csv or xlsx. In CSV, text that a"
                            + " spreadsheet would take for a formula is quoted by an apostrophe; in"
                            + " XLSX it is a cell of text.")
    @APIResponse(
            responseCode = "200",
            description = "A file",
            content = {
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        example =
                                "familyName,givenName,jobTitle,company,companions,state\n"
                                        + "Öztürk,Jürgen,Head of Purchasing,Acme,1,ACCEPTED\n"),
                @Content(
                        mediaType = TableFile.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response badges(
            @PathParam("id") UUID id, @QueryParam("format") @DefaultValue("csv") String format) {
        TradeEvent event = events.get(id);
        TableFile file =
                TableFile.of(format)
                        .orElseThrow(() ->
                                ProblemException.invalidParameter("format", "must be csv or xlsx"));
        return file.answer(badges.of(event));
    }

    /** Guests are invited and followed up by somebody who knows how the event stands. */
    private TradeEvent seen(UUID id, HttpHeaders headers) {
        TradeEvent event = events.locked(id);
        Preconditions.requireMatch(headers, event);
        return event;
    }
}
