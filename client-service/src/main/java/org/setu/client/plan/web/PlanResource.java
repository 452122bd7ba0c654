package org.setu.client.plan.web;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.client.plan.AccountPlan;
import org.setu.client.plan.AccountPlans;
import org.setu.client.plan.KeepingPlans;
import org.setu.client.plan.NotingReaders;
import org.setu.client.plan.PlanAccessKind;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.Page;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.web.Answers;
import org.setu.platform.web.MergePatch;

/** Account plans; for account managers and sales heads. Steps are in {@link PlanTransitions}. */
@Path(PlanResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Account plans")
@RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD})
class PlanResource {

    static final String PATH = "/api/v1/account-plans";

    private final AccountPlans plans;
    private final PlanLists lists;
    private final KeepingPlans keeping;
    private final NotingReaders readers;
    private final CurrentCaller caller;
    private final Answers answers;
    private final MergePatch mergePatch;

    PlanResource(
            AccountPlans plans,
            PlanLists lists,
            KeepingPlans keeping,
            NotingReaders readers,
            CurrentCaller caller,
            Answers answers,
            MergePatch mergePatch) {
        this.plans = plans;
        this.lists = lists;
        this.keeping = keeping;
        this.readers = readers;
        this.caller = caller;
        this.answers = answers;
        this.mergePatch = mergePatch;
    }

    @GET
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.AUDITOR})
    @Operation(
            summary = "List account plans",
            description =
                    "Those of accounts that the caller may see. Search title, summary and"
                            + " objectives with q. Who lists plans is noted.")
    public Page<PlanView> list(@Context UriInfo uri) {
        return lists.page(uri.getQueryParameters());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.AUDITOR})
    @Operation(summary = "Read an account plan", description = "Who reads it is noted.")
    @APIResponseSchema(value = PlanView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        AccountPlan plan = plans.get(id);
        readers.note(PlanAccessKind.READ, List.of(plan));
        return answers.read(headers, plan, PlanView::of);
    }

    @POST
    @Command
    @Operation(
            summary = "Begin an account plan",
            description = "A DRAFT; one open plan for each account and period.")
    @APIResponseSchema(value = PlanView.class, responseCode = "201")
    public Response add(@Valid @NotNull PlanRequest request) {
        return answers.created(
                PATH,
                keeping.add(request.details(caller.get().namedOrSelf(request.ownerId()))),
                PlanView::of);
    }

    @PATCH
    @Path("/{id}")
    @Command
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Change what is written in an account plan",
            description = "Of a DRAFT. The account stays.")
    @APIResponseSchema(value = PlanView.class, responseCode = "200")
    public Response change(@PathParam("id") UUID id, @Context HttpHeaders headers, JsonNode patch) {
        return answers.changed(
                headers,
                plans.get(id),
                plan -> {
                    PlanRequest request = mergePatch.apply(PlanRequest.of(plan.details()), patch);
                    UUID owner = request.ownerId();
                    if (owner == null) {
                        throw ProblemException.invalid(
                                "/ownerId", "is required: every plan has an owner");
                    }
                    keeping.change(plan, request.details(owner));
                },
                PlanView::of);
    }
}
