package org.setu.client.tradeevent.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
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
import org.setu.client.tradeevent.KeepingTradeEvents;
import org.setu.client.tradeevent.TradeEvent;
import org.setu.client.tradeevent.TradeEventKind;
import org.setu.client.tradeevent.TradeEventState;
import org.setu.client.tradeevent.TradeEvents;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.web.Answers;
import org.setu.platform.web.MergePatch;

/** Trade events: read by all of us. Their transitions are in {@link TradeEventTransitions}. */
@Path(TradeEventResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Trade events")
@RolesAllowed({Roles.MARKETING, Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD})
class TradeEventResource {

    static final String PATH = "/api/v1/trade-events";

    private static final Listing<TradeEvent> LISTING =
            Listing.of(TradeEvent.class)
                    .sort(
                            "startsOn",
                            "days.startsOn",
                            FieldType.DAY,
                            event -> event.days().startsOn())
                    .sort("name", FieldType.TEXT, TradeEvent::name)
                    .sort("changedAt", FieldType.INSTANT, TradeEvent::changedAt)
                    .filter("number", FieldType.TEXT)
                    .filter("name", FieldType.TEXT)
                    .filter("kind", FieldType.oneOf(TradeEventKind.class))
                    .filter("state", FieldType.oneOf(TradeEventState.class))
                    .filter("startsOn", "days.startsOn", FieldType.DAY)
                    .filter("endsOn", "days.endsOn", FieldType.DAY)
                    .filter("city", "venue.city", FieldType.TEXT)
                    .filter("country", "venue.country", FieldType.TEXT)
                    .filter("ownerId", FieldType.ID)
                    .member("team", "team", FieldType.ID)
                    .member("language", "languages", FieldType.TEXT)
                    .filter("changedAt", FieldType.INSTANT)
                    .search("searchText");

    private final TradeEvents events;
    private final KeepingTradeEvents keeping;
    private final CurrentCaller caller;
    private final Answers answers;
    private final MergePatch mergePatch;
    private final EntityManager entityManager;

    TradeEventResource(
            TradeEvents events,
            KeepingTradeEvents keeping,
            CurrentCaller caller,
            Answers answers,
            MergePatch mergePatch,
            EntityManager entityManager) {
        this.events = events;
        this.keeping = keeping;
        this.caller = caller;
        this.answers = answers;
        this.mergePatch = mergePatch;
        this.entityManager = entityManager;
    }

    @GET
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.CONTRACT_MANAGER,
        Roles.MARKETING,
        Roles.SERVICE_AGENT,
        Roles.COLLEAGUE,
        Roles.DATA_STEWARD,
        Roles.AUDITOR,
        Roles.ADMINISTRATOR
    })
    @Operation(
            summary = "List trade events",
            description =
                    "In the order in which they begin. With endsOn[gte] what lies ahead; with"
                            + " ownerId or team where somebody goes. q searches number, name,"
                            + " place, description and hosts.")
    public Page<TradeEventView> list(@Context UriInfo uri) {
        return LISTING.page(entityManager, uri.getQueryParameters(), TradeEventView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.CONTRACT_MANAGER,
        Roles.MARKETING,
        Roles.SERVICE_AGENT,
        Roles.COLLEAGUE,
        Roles.DATA_STEWARD,
        Roles.AUDITOR,
        Roles.ADMINISTRATOR
    })
    @Operation(summary = "Read a trade event")
    @APIResponseSchema(value = TradeEventView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, events.get(id), TradeEventView::of);
    }

    @POST
    @Command
    @Operation(summary = "Plan a trade event", description = "PLANNED; it gets a number.")
    @APIResponseSchema(value = TradeEventView.class, responseCode = "201")
    public Response plan(@Valid @NotNull TradeEventRequest request) {
        return answers.created(
                PATH,
                keeping.plan(request.details(caller.get().namedOrSelf(request.ownerId()))),
                TradeEventView::of);
    }

    @PATCH
    @Path("/{id}")
    @Command
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Change what is said of a trade event",
            description =
                    "Until it is CLOSED or CANCELLED; lists are replaced whole. More seats go to"
                            + " those who wait; fewer than are taken are refused.")
    @APIResponseSchema(value = TradeEventView.class, responseCode = "200")
    public Response change(@PathParam("id") UUID id, @Context HttpHeaders headers, JsonNode patch) {
        return answers.changed(
                headers,
                events.locked(id),
                event -> {
                    TradeEventRequest request =
                            mergePatch.apply(TradeEventRequest.of(event.details()), patch);
                    UUID owner = request.ownerId();
                    if (owner == null) {
                        throw ProblemException.invalid(
                                "/ownerId", "is required: every trade event has an owner");
                    }
                    keeping.change(event, request.details(owner));
                },
                TradeEventView::of);
    }
}
