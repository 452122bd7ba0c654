package org.setu.client.competitor.web;

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
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.setu.client.competitor.CompetitorPosition;
import org.setu.client.competitor.CompetitorPositions;
import org.setu.client.competitor.KeepingPositions;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.Page;
import org.setu.platform.web.Answers;
import org.setu.platform.web.MergePatch;

/** Where we meet competitors: read by whoever sees the account, kept by those who sell. */
@Path(PositionResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Competitors")
@RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD})
class PositionResource {

    static final String PATH = "/api/v1/competitor-positions";

    /**
     * Since when a competitor is gone.
     *
     * @param on the last day on which he was there; today (UTC) if absent
     */
    @Schema(name = "EndOfPosition")
    record End(@Schema(examples = "2026-11-30") @Nullable LocalDate on) {}

    private final CompetitorPositions positions;
    private final PositionLists lists;
    private final KeepingPositions keeping;
    private final Answers answers;
    private final MergePatch mergePatch;

    PositionResource(
            CompetitorPositions positions,
            PositionLists lists,
            KeepingPositions keeping,
            Answers answers,
            MergePatch mergePatch) {
        this.positions = positions;
        this.lists = lists;
        this.keeping = keeping;
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
            summary = "List where we meet competitors",
            description =
                    "At accounts that the caller sees, the last changed at the end;"
                            + " endedOn[null]=true gives those of today. q searches supplies,"
                            + " categories and note.")
    public Page<PositionView> list(@Context UriInfo uri) {
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
    @Operation(summary = "Read how a competitor stands at an account")
    @APIResponseSchema(value = PositionView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, positions.get(id), lists::view);
    }

    @POST
    @Command
    @Operation(
            summary = "Tell where a competitor is met",
            description = "Once for each account and competitor; not for one who is archived.")
    @APIResponseSchema(value = PositionView.class, responseCode = "201")
    public Response add(@Valid @NotNull PositionRequest request) {
        return answers.created(PATH, keeping.add(request.details()), lists::view);
    }

    @PATCH
    @Path("/{id}")
    @Command
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Change how a competitor stands at an account",
            description = "Account and competitor stay. Not after it has ended.")
    @APIResponseSchema(value = PositionView.class, responseCode = "200")
    public Response change(@PathParam("id") UUID id, @Context HttpHeaders headers, JsonNode patch) {
        return step(
                id,
                headers,
                position ->
                        keeping.change(
                                position,
                                mergePatch
                                        .apply(PositionRequest.of(position.details()), patch)
                                        .details()));
    }

    @POST
    @Path("/{id}/end")
    @Command
    @Operation(
            summary = "Tell that a competitor is gone from an account",
            description = "Deals that are won later are not won against him.")
    @APIResponseSchema(value = PositionView.class, responseCode = "200")
    public Response end(
            @PathParam("id") UUID id, @Context HttpHeaders headers, @Valid @NotNull End request) {
        return step(id, headers, position -> keeping.end(position, request.on()));
    }

    @POST
    @Path("/{id}/resume")
    @Command
    @Operation(summary = "Tell that a competitor is back at an account, or was never gone")
    @APIResponseSchema(value = PositionView.class, responseCode = "200")
    public Response resume(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, keeping::resume);
    }

    private Response step(UUID id, HttpHeaders headers, Consumer<CompetitorPosition> transition) {
        return answers.changed(headers, positions.get(id), transition, lists::view);
    }
}
