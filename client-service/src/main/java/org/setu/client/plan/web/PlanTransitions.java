package org.setu.client.plan.web;

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
import org.setu.client.plan.AccountPlan;
import org.setu.client.plan.AccountPlans;
import org.setu.client.plan.DecidingPlans;
import org.setu.client.plan.KeepingPlans;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.web.Answers;

/** Steps of an account plan. Each needs If-Match. */
@Path(PlanResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Account plans")
@RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD})
class PlanTransitions {

    /** Why. */
    @Schema(name = "AccountPlanReason")
    record PlanReason(
            @Schema(examples = "Say how the second plant is won") @NotNull @Remark String reason) {}

    private final AccountPlans plans;
    private final KeepingPlans keeping;
    private final DecidingPlans deciding;
    private final Answers answers;

    PlanTransitions(
            AccountPlans plans, KeepingPlans keeping, DecidingPlans deciding, Answers answers) {
        this.plans = plans;
        this.keeping = keeping;
        this.deciding = deciding;
        this.answers = answers;
    }

    @POST
    @Path("/submit")
    @Command
    @Operation(
            summary = "Ask a sales head to approve the plan: SUBMITTED",
            description = "From DRAFT, by the owner of the plan.")
    @APIResponseSchema(value = PlanView.class, responseCode = "200")
    public Response submit(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, deciding::submit);
    }

    @POST
    @Path("/approve")
    @Command
    @RolesAllowed(Roles.SALES_HEAD)
    @Operation(
            summary = "Work by this plan from now on: APPROVED",
            description =
                    "From SUBMITTED, by a sales head who did not submit it. Approved plans of the"
                            + " same account that share a day with it become SUPERSEDED.")
    @APIResponseSchema(value = PlanView.class, responseCode = "200")
    public Response approve(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, deciding::approve);
    }

    @POST
    @Path("/reject")
    @Command
    @RolesAllowed(Roles.SALES_HEAD)
    @Operation(
            summary = "Do not agree to the plan: REJECTED",
            description = "From SUBMITTED, by a sales head who did not submit it.")
    @APIResponseSchema(value = PlanView.class, responseCode = "200")
    public Response reject(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @Valid @NotNull PlanReason request) {
        return step(id, headers, plan -> deciding.reject(plan, request.reason()));
    }

    @POST
    @Path("/redraft")
    @Command
    @Operation(
            summary = "Write a rejected plan anew: DRAFT",
            description = "From REJECTED. Why it was rejected stays until it is submitted.")
    @APIResponseSchema(value = PlanView.class, responseCode = "200")
    public Response redraft(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, deciding::redraft);
    }

    @POST
    @Path("/revise")
    @Command
    @Operation(
            summary = "Begin the next edition of an approved plan",
            description =
                    "A DRAFT with the same content; the approved one stays in force until the new"
                            + " one is approved.")
    @APIResponseSchema(value = PlanView.class, responseCode = "201")
    public Response revise(@PathParam("id") UUID id) {
        return answers.created(PlanResource.PATH, keeping.revise(plans.get(id)), PlanView::of);
    }

    private Response step(UUID id, HttpHeaders headers, Consumer<AccountPlan> transition) {
        return answers.changed(headers, plans.get(id), transition, PlanView::of);
    }
}
