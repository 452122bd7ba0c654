package org.setu.client.activity.web;

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
import org.setu.client.activity.Activities;
import org.setu.client.activity.Activity;
import org.setu.client.activity.KeepingActivities;
import org.setu.client.field.Remark;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.web.Answers;

/** The transitions of an activity. Each needs If-Match. */
@Path(ActivityResource.PATH + "/{id}")
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
class ActivityTransitions {

    /** Why it will not happen. */
    record Cancellation(@Schema(examples = "They are on holiday") @NotNull @Remark String reason) {}

    private final Activities activities;
    private final ActivityLists lists;
    private final KeepingActivities keeping;
    private final Answers answers;

    ActivityTransitions(
            Activities activities,
            ActivityLists lists,
            KeepingActivities keeping,
            Answers answers) {
        this.activities = activities;
        this.lists = lists;
        this.keeping = keeping;
        this.answers = answers;
    }

    @POST
    @Path("/finish")
    @Command
    @Operation(summary = "It was done: DONE", description = "From PLANNED, with what came of it.")
    @APIResponseSchema(value = ActivityView.class, responseCode = "200")
    public Response finish(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @Valid @NotNull ResultRequest result) {
        return step(id, headers, activity -> keeping.finish(activity, result.result()));
    }

    @POST
    @Path("/cancel")
    @Command
    @Operation(summary = "It will not happen: CANCELLED", description = "From PLANNED.")
    @APIResponseSchema(value = ActivityView.class, responseCode = "200")
    public Response cancel(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @Valid @NotNull Cancellation request) {
        return step(id, headers, activity -> keeping.cancel(activity, request.reason()));
    }

    @POST
    @Path("/reopen")
    @Command
    @Operation(
            summary = "It lies ahead again: PLANNED",
            description = "From DONE or CANCELLED, unless it is a NOTE.")
    @APIResponseSchema(value = ActivityView.class, responseCode = "200")
    public Response reopen(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, keeping::reopen);
    }

    private Response step(UUID id, HttpHeaders headers, Consumer<Activity> transition) {
        return answers.changed(headers, activities.get(id), transition, lists::view);
    }
}
