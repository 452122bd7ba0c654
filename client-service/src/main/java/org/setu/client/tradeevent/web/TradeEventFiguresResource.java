package org.setu.client.tradeevent.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.client.figures.Period;
import org.setu.client.figures.web.FiguresAsked;
import org.setu.client.tradeevent.CountingTradeEvents;
import org.setu.client.tradeevent.TradeEventFigures;
import org.setu.client.tradeevent.TradeEventGrouping;
import org.setu.client.tradeevent.TradeEvents;
import org.setu.platform.access.Roles;

/** What came of trade events. */
@Path(TradeEventResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Trade events")
@RolesAllowed({
    Roles.ACCOUNT_MANAGER,
    Roles.SALES_HEAD,
    Roles.CONTRACT_MANAGER,
    Roles.MARKETING,
    Roles.SERVICE_AGENT,
    Roles.DATA_STEWARD,
    Roles.AUDITOR
})
class TradeEventFiguresResource {

    private final TradeEvents events;
    private final CountingTradeEvents counting;

    TradeEventFiguresResource(TradeEvents events, CountingTradeEvents counting) {
        this.events = events;
        this.counting = counting;
    }

    @GET
    @Path("/figures")
    @Operation(
            summary = "Count guests, leads, cost and won deals of trade events",
            description =
                    "By the first day of the events. Guests, leads and deals of accounts and leads"
                            + " that the caller sees; cost as it is. Currencies are never mixed.")
    @Parameter(
            name = "groupBy",
            in = ParameterIn.QUERY,
            description = "none, kind, owner or year (of the first day)",
            schema = @Schema(implementation = String.class),
            example = "kind")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "First day on which an event begins",
            schema = @Schema(implementation = String.class, format = "date"),
            example = "2026-01-01")
    @Parameter(
            name = "until",
            in = ParameterIn.QUERY,
            description = "Last day on which an event begins",
            schema = @Schema(implementation = String.class, format = "date"),
            example = "2026-12-31")
    public TradeEventFigures count(@Context UriInfo uri) {
        FiguresAsked asked = new FiguresAsked(uri.getQueryParameters(), "from", "until");
        TradeEventGrouping by = asked.groupBy(TradeEventGrouping.class, TradeEventGrouping.NONE);
        Period period = asked.period();
        asked.check();
        return counting.count(by, period);
    }

    @GET
    @Path("/{id}/figures")
    @Operation(
            summary = "Count guests, leads, cost and won deals of one trade event",
            description = "As far as the caller sees the accounts and leads; cost as it is.")
    public TradeEventFigures countOne(@PathParam("id") UUID id) {
        return counting.count(events.get(id));
    }
}
