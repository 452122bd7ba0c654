package org.setu.client.activity.web;

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
import org.setu.client.activity.Activities;
import org.setu.client.activity.KeepingActivities;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.Page;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.web.Answers;
import org.setu.platform.web.MergePatch;

/** Activities. Their transitions are in {@link ActivityTransitions}. */
@Path(ActivityResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Activities")
@RolesAllowed({
    Roles.ACCOUNT_MANAGER,
    Roles.SALES_HEAD,
    Roles.CONTRACT_MANAGER,
    Roles.MARKETING,
    Roles.SERVICE_AGENT
})
class ActivityResource {

    static final String PATH = "/api/v1/activities";

    private final Activities activities;
    private final ActivityLists lists;
    private final KeepingActivities keeping;
    private final CurrentCaller caller;
    private final Answers answers;
    private final MergePatch mergePatch;

    ActivityResource(
            Activities activities,
            ActivityLists lists,
            KeepingActivities keeping,
            CurrentCaller caller,
            Answers answers,
            MergePatch mergePatch) {
        this.activities = activities;
        this.lists = lists;
        this.keeping = keeping;
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
            summary = "List activities",
            description =
                    "Those of accounts and leads that the caller may see, in the order in which"
                            + " they occur (sort=-occursAt: the latest first). With accountId or"
                            + " leadId it is the history of one client; with ownerId, state=PLANNED"
                            + " and occursAt[lt] what somebody is late with; contact and colleague"
                            + " ask who took part. Search with q.")
    public Page<ActivityView> list(@Context UriInfo uri) {
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
    @Operation(summary = "Read an activity")
    @APIResponseSchema(value = ActivityView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, activities.get(id), lists::view);
    }

    @POST
    @Command
    @Operation(
            summary = "Plan an activity, or record one that was done",
            description =
                    "For an account or a lead. What lies ahead has a time or a day (a TASK may have"
                            + " neither). What was done comes with its result; a NOTE always does.")
    @APIResponseSchema(value = ActivityView.class, responseCode = "201")
    public Response add(@Valid @NotNull ActivityRequest request) {
        return answers.created(
                PATH,
                keeping.add(
                        request.details(caller.get().namedOrSelf(request.ownerId())),
                        request.done()),
                lists::view);
    }

    @PATCH
    @Path("/{id}")
    @Command
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Change an activity",
            description =
                    "By its owner, whoever made it or a sales head. Type and client stay; of what"
                            + " was done the time stays, too, and the result can be put right.")
    @APIResponseSchema(value = ActivityView.class, responseCode = "200")
    public Response change(@PathParam("id") UUID id, @Context HttpHeaders headers, JsonNode patch) {
        return answers.changed(
                headers,
                activities.get(id),
                activity -> {
                    ActivityRequest request = mergePatch.apply(ActivityRequest.of(activity), patch);
                    UUID owner = request.ownerId();
                    if (owner == null) {
                        throw ProblemException.invalid(
                                "/ownerId", "is required: every activity has an owner");
                    }
                    keeping.change(activity, request.details(owner), request.done());
                },
                lists::view);
    }
}
