package org.setu.deal.deal.web;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.deal.deal.AdvancingDeal;
import org.setu.deal.deal.ClosingDeal;
import org.setu.deal.deal.Deal;
import org.setu.deal.deal.Deals;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.web.Answers;

/** What can be done to a deal. */
@Path("/api/v1/deals/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deals")
@RunOnVirtualThread
public class DealTransitionResource {

    private final Deals deals;
    private final AdvancingDeal advancing;
    private final ClosingDeal closing;
    private final DealViews views;
    private final Answers answers;

    DealTransitionResource(
            Deals deals,
            AdvancingDeal advancing,
            ClosingDeal closing,
            DealViews views,
            Answers answers) {
        this.deals = deals;
        this.advancing = advancing;
        this.closing = closing;
        this.views = views;
        this.answers = answers;
    }

    @POST
    @Path("/move")
    @Command
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.DATA_STEWARD})
    @Operation(operationId = "moveDeal", summary = "Move a deal to another stage")
    @APIResponseSchema(DealView.class)
    public Response move(
            @PathParam("id") UUID id,
            @Valid @NotNull Transitions.Move request,
            @Context HttpHeaders headers) {
        return step(id, headers, deal -> advancing.move(deal, request.stageId(), request.note()));
    }

    @POST
    @Path("/hold")
    @Command
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.DATA_STEWARD})
    @Operation(operationId = "holdDeal", summary = "Put a deal on hold")
    @APIResponseSchema(DealView.class)
    public Response hold(
            @PathParam("id") UUID id,
            @Valid @NotNull Transitions.Note request,
            @Context HttpHeaders headers) {
        return step(id, headers, deal -> advancing.hold(deal, request.note()));
    }

    @POST
    @Path("/resume")
    @Command
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.DATA_STEWARD})
    @Operation(operationId = "resumeDeal", summary = "Take up a deal that was on hold")
    @APIResponseSchema(DealView.class)
    public Response resume(
            @PathParam("id") UUID id,
            @Valid @NotNull Transitions.Note request,
            @Context HttpHeaders headers) {
        return step(id, headers, deal -> advancing.resume(deal, request.note()));
    }

    @POST
    @Path("/win")
    @Command
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD})
    @Operation(operationId = "winDeal", summary = "The client buys")
    @APIResponseSchema(DealView.class)
    public Response win(
            @PathParam("id") UUID id,
            @Valid @NotNull Transitions.Win request,
            @Context HttpHeaders headers) {
        return step(
                id,
                headers,
                deal -> closing.win(deal, request.amount(), request.closedOn(), request.note()));
    }

    @POST
    @Path("/lose")
    @Command
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD})
    @Operation(operationId = "loseDeal", summary = "The client does not buy")
    @APIResponseSchema(DealView.class)
    public Response lose(
            @PathParam("id") UUID id,
            @Valid @NotNull Transitions.Lose request,
            @Context HttpHeaders headers) {
        return step(
                id,
                headers,
                deal ->
                        closing.lose(
                                deal,
                                request.reason(),
                                request.competitor(),
                                request.closedOn(),
                                request.note()));
    }

    @POST
    @Path("/reopen")
    @Command
    @RolesAllowed(Roles.SALES_HEAD)
    @Operation(operationId = "reopenDeal", summary = "Take back the end of a deal")
    @APIResponseSchema(DealView.class)
    public Response reopen(
            @PathParam("id") UUID id,
            @Valid @NotNull Transitions.Reopen request,
            @Context HttpHeaders headers) {
        return step(id, headers, deal -> closing.reopen(deal, request.note()));
    }

    private Response step(UUID id, HttpHeaders headers, Consumer<Deal> transition) {
        return answers.changed(headers, deals.get(id), transition, views::of);
    }
}
