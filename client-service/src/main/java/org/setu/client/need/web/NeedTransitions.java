package org.setu.client.need.web;

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
import org.jspecify.annotations.Nullable;
import org.setu.client.field.Remark;
import org.setu.client.need.KeepingNeeds;
import org.setu.client.need.Need;
import org.setu.client.need.Needs;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.web.Answers;

/** Steps of a need. Each needs If-Match. */
@Path(NeedResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Needs")
@RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD})
class NeedTransitions {

    /** How it came to it; may be left out. */
    record NeedNote(
            @Schema(examples = "Five vans delivered in March") @Nullable @Remark String reason) {}

    /** Why. */
    record NeedReason(
            @Schema(examples = "Leases from another house until 2029") @NotNull @Remark
                    String reason) {}

    private final Needs needs;
    private final NeedLists lists;
    private final KeepingNeeds keeping;
    private final Answers answers;

    NeedTransitions(Needs needs, NeedLists lists, KeepingNeeds keeping, Answers answers) {
        this.needs = needs;
        this.lists = lists;
        this.keeping = keeping;
        this.answers = answers;
    }

    @POST
    @Path("/confirm")
    @Command
    @Operation(
            summary = "There is evidence of the need: CONFIRMED",
            description = "From IDENTIFIED, with at least one piece of evidence.")
    @APIResponseSchema(value = NeedView.class, responseCode = "200")
    public Response confirm(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, keeping::confirm);
    }

    @POST
    @Path("/cover")
    @Command
    @Operation(
            summary = "The client has what he needs from us: COVERED",
            description = "From CONFIRMED, when our products cover it whole (coverage FULL).")
    @APIResponseSchema(value = NeedView.class, responseCode = "200")
    public Response cover(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @Valid @NotNull NeedNote request) {
        return step(id, headers, need -> keeping.cover(need, request.reason()));
    }

    @POST
    @Path("/leave-unmet")
    @Command
    @Operation(
            summary = "The client will not have it from us: UNMET",
            description = "From CONFIRMED.")
    @APIResponseSchema(value = NeedView.class, responseCode = "200")
    public Response leaveUnmet(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @Valid @NotNull NeedReason request) {
        return step(id, headers, need -> keeping.leaveUnmet(need, request.reason()));
    }

    @POST
    @Path("/dismiss")
    @Command
    @Operation(
            summary = "The client does not need it: OBSOLETE",
            description = "From IDENTIFIED or CONFIRMED.")
    @APIResponseSchema(value = NeedView.class, responseCode = "200")
    public Response dismiss(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @Valid @NotNull NeedReason request) {
        return step(id, headers, need -> keeping.dismiss(need, request.reason()));
    }

    @POST
    @Path("/reopen")
    @Command
    @Operation(
            summary = "Look at it again: IDENTIFIED",
            description = "From COVERED, UNMET or OBSOLETE. The evidence stays; confirm it anew.")
    @APIResponseSchema(value = NeedView.class, responseCode = "200")
    public Response reopen(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @Valid @NotNull NeedReason request) {
        return step(id, headers, need -> keeping.reopen(need, request.reason()));
    }

    private Response step(UUID id, HttpHeaders headers, Consumer<Need> transition) {
        return answers.changed(headers, needs.get(id), transition, lists::view);
    }
}
