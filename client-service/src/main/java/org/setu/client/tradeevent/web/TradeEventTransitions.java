package org.setu.client.tradeevent.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import org.setu.client.field.Remark;
import org.setu.client.tradeevent.KeepingTradeEvents;
import org.setu.client.tradeevent.TradeEvent;
import org.setu.client.tradeevent.TradeEvents;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.web.Answers;

/** Steps of a trade event. Each needs If-Match. */
@Path(TradeEventResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Trade events")
@RolesAllowed({Roles.MARKETING, Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD})
class TradeEventTransitions {

    /** Why it does not take place. */
    record TradeEventReason(
            @Schema(examples = "The organiser gave it up") @NotNull @Remark String reason) {}

    private final TradeEvents events;
    private final KeepingTradeEvents keeping;
    private final Answers answers;

    TradeEventTransitions(TradeEvents events, KeepingTradeEvents keeping, Answers answers) {
        this.events = events;
        this.keeping = keeping;
        this.answers = answers;
    }

    @POST
    @Path("/open")
    @Command
    @Operation(
            summary = "Invitations go out: OPEN",
            description = "From PLANNED. Guests are invited, and answer, from now on.")
    @APIResponseSchema(value = TradeEventView.class, responseCode = "200")
    public Response open(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, keeping::open);
    }

    @POST
    @Path("/hold")
    @Command
    @Operation(
            summary = "It took place: HELD",
            description = "From OPEN, on its first day at the earliest. Nobody answers any more.")
    @APIResponseSchema(value = TradeEventView.class, responseCode = "200")
    public Response hold(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, keeping::hold);
    }

    @POST
    @Path("/close")
    @Command
    @Operation(
            summary = "All that came of it is known: CLOSED",
            description = "From HELD. Nothing of it is changed any more.")
    @APIResponseSchema(value = TradeEventView.class, responseCode = "200")
    public Response close(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, keeping::close);
    }

    @POST
    @Path("/cancel")
    @Command
    @Operation(
            summary = "It does not take place: CANCELLED",
            description =
                    "From PLANNED or OPEN. The invitations stay as they are; nobody is written to.")
    @APIResponseSchema(value = TradeEventView.class, responseCode = "200")
    public Response cancel(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @Valid @NotNull TradeEventReason request) {
        return step(id, headers, event -> keeping.cancel(event, request.reason()));
    }

    private Response step(UUID id, HttpHeaders headers, Consumer<TradeEvent> transition) {
        return answers.changed(headers, events.locked(id), transition, TradeEventView::of);
    }
}
