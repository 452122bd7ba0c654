package org.setu.client.segment.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
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
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.setu.client.segment.Explaining;
import org.setu.client.segment.PickingMembers;
import org.setu.client.segment.RefreshingMembership;
import org.setu.client.segment.Segment;
import org.setu.client.segment.Segments;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.web.Preconditions;

/** Who is in a segment. */
@Path(SegmentResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Segments")
@RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.MARKETING, Roles.DATA_STEWARD})
class SegmentMemberResource {

    /** Accounts that are picked. */
    @Schema(name = "AccountsToAdd")
    record Accounts(@NotNull @Size(min = 1, max = 500) List<@NotNull UUID> accountIds) {}

    /** What became of each of them, in their order. */
    @Schema(name = "AccountsAdded")
    record Added(List<PickingMembers.Picked> accounts) {}

    private final Segments segments;
    private final SegmentLists lists;
    private final PickingMembers picking;
    private final RefreshingMembership refreshing;
    private final Explaining explaining;

    SegmentMemberResource(
            Segments segments,
            SegmentLists lists,
            PickingMembers picking,
            RefreshingMembership refreshing,
            Explaining explaining) {
        this.segments = segments;
        this.lists = lists;
        this.picking = picking;
        this.refreshing = refreshing;
        this.explaining = explaining;
    }

    @GET
    @Path("/members")
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.MARKETING,
        Roles.SERVICE_AGENT,
        Roles.DATA_STEWARD,
        Roles.AUDITOR
    })
    @Operation(
            summary = "List who is in a segment",
            description =
                    "Of the accounts that you see, as it was determined at asOf; the last that"
                            + " entered at the end. count=true counts them.")
    public MemberPage members(@PathParam("id") UUID id, @Context UriInfo uri) {
        return lists.members(segments.get(id), uri.getQueryParameters());
    }

    @POST
    @Path("/members")
    @Command
    @Operation(
            summary = "Add accounts to a static segment",
            description =
                    "At most 500; each is ADDED, was in it ALREADY, or is NOT_FOUND among the"
                            + " accounts that you see.")
    @APIResponseSchema(value = Added.class, responseCode = "200")
    public Response add(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @Valid @NotNull Accounts request) {
        return Response.ok(new Added(picking.add(seen(id, headers), request.accountIds()))).build();
    }

    @DELETE
    @Path("/members/{accountId}")
    @Command
    @Operation(summary = "Take an account out of a static segment")
    @APIResponse(responseCode = "204", description = "It is out.")
    public Response remove(
            @PathParam("id") UUID id,
            @PathParam("accountId") UUID accountId,
            @Context HttpHeaders headers) {
        picking.remove(seen(id, headers), accountId);
        return Response.noContent().build();
    }

    @POST
    @Path("/refresh")
    @Command
    @Operation(
            summary = "Determine now who is in a live segment",
            description =
                    "At most 5,000 come and go at once; complete tells whether that was enough."
                            + " Other services hear of each.")
    @APIResponseSchema(value = RefreshingMembership.Refreshed.class, responseCode = "200")
    public Response refresh(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return Response.ok(refreshing.refresh(seen(id, headers))).build();
    }

    @GET
    @Path("/explain")
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.MARKETING,
        Roles.SERVICE_AGENT,
        Roles.DATA_STEWARD,
        Roles.AUDITOR
    })
    @Operation(
            summary = "Explain why an account is in a segment or is not",
            description = "Whether it is in, and what of the rule holds for it now.")
    public Explaining.Explanation explain(
            @PathParam("id") UUID id, @QueryParam("accountId") @Nullable UUID accountId) {
        if (accountId == null) {
            throw ProblemException.invalidParameter("accountId", "is required");
        }
        return explaining.explain(segments.get(id), accountId);
    }

    /** The segment in the version that the caller has read; who is in it is no part of that. */
    private Segment seen(UUID id, HttpHeaders headers) {
        Segment segment = segments.get(id);
        Preconditions.requireMatch(headers, segment);
        return segment;
    }
}
