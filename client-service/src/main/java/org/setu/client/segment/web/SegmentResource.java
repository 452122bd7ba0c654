package org.setu.client.segment.web;

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
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.setu.client.field.Label;
import org.setu.client.field.LongText;
import org.setu.client.segment.Explaining;
import org.setu.client.segment.KeepingSegments;
import org.setu.client.segment.Preview;
import org.setu.client.segment.Rule;
import org.setu.client.segment.Segment;
import org.setu.client.segment.Segments;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.Page;
import org.setu.platform.web.Answers;
import org.setu.platform.web.MergePatch;

/** Segments themselves; their members are in {@link SegmentMemberResource}. */
@Path(SegmentResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Segments")
@RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.MARKETING, Roles.DATA_STEWARD})
class SegmentResource {

    static final String PATH = "/api/v1/segments";

    /** A rule that nobody keeps yet. */
    @Schema(name = "RuleToPreview")
    record RuleToPreview(@NotNull Rule rule) {}

    /**
     * What the static segment is called.
     *
     * @param shared whether colleagues see it; not, if absent
     */
    @Schema(name = "FreezeRequest")
    record Freeze(
            @Schema(examples = "Invited in autumn 2026") @NotNull @Label String name,
            @Schema(examples = "As it was on the day of the mailing.") @Nullable @LongText
                    String description,
            @Nullable Boolean shared) {}

    private final Segments segments;
    private final SegmentLists lists;
    private final KeepingSegments keeping;
    private final Explaining explaining;
    private final Answers answers;
    private final MergePatch mergePatch;

    SegmentResource(
            Segments segments,
            SegmentLists lists,
            KeepingSegments keeping,
            Explaining explaining,
            Answers answers,
            MergePatch mergePatch) {
        this.segments = segments;
        this.lists = lists;
        this.keeping = keeping;
        this.explaining = explaining;
        this.answers = answers;
        this.mergePatch = mergePatch;
    }

    @GET
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.MARKETING,
        Roles.SERVICE_AGENT,
        Roles.DATA_STEWARD,
        Roles.AUDITOR
    })
    @Operation(
            summary = "List segments",
            description =
                    "Those that are shared, and your own; by name, archived ones only with"
                            + " archived=true. q searches name and description.")
    public Page<SegmentView> list(@Context UriInfo uri) {
        return lists.page(uri.getQueryParameters());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.MARKETING,
        Roles.SERVICE_AGENT,
        Roles.DATA_STEWARD,
        Roles.AUDITOR
    })
    @Operation(summary = "Read a segment")
    @APIResponseSchema(value = SegmentView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, segments.get(id), lists::view);
    }

    @POST
    @Command
    @Operation(
            summary = "Make a segment",
            description =
                    "LIVE with a rule, or STATIC without. It is yours; sales heads, marketing and"
                            + " data stewards may share it. At most 20 of your own, and 200 LIVE"
                            + " ones altogether. Who is in a LIVE one is determined every few"
                            + " minutes, or by refresh.")
    @APIResponseSchema(value = SegmentView.class, responseCode = "201")
    public Response add(@Valid @NotNull SegmentRequest request) {
        return answers.created(PATH, keeping.add(request.details()), lists::view);
    }

    @POST
    @Path("/preview")
    @Command
    @Operation(
            summary = "Preview whom a rule holds",
            description =
                    "How many of the accounts that you see, and the first 20 by name. Archived"
                            + " accounts are left out.")
    @APIResponseSchema(value = Preview.class, responseCode = "200")
    public Response preview(@Valid @NotNull RuleToPreview request) {
        return Response.ok(explaining.preview(request.rule())).build();
    }

    @PATCH
    @Path("/{id}")
    @Command
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Change a segment",
            description =
                    "Its owner can, and whoever may share a shared one. The kind stays. A rule is"
                            + " merged like all objects: what of it shall go is set to null.")
    @APIResponseSchema(value = SegmentView.class, responseCode = "200")
    public Response change(@PathParam("id") UUID id, @Context HttpHeaders headers, JsonNode patch) {
        return step(
                id,
                headers,
                segment ->
                        keeping.change(
                                segment,
                                mergePatch
                                        .apply(SegmentRequest.of(segment.details()), patch)
                                        .details()));
    }

    @POST
    @Path("/{id}/archive")
    @Command
    @Operation(
            summary = "Archive a segment",
            description = "Its name is free again; who was in stays in, and nobody comes or goes.")
    @APIResponseSchema(value = SegmentView.class, responseCode = "200")
    public Response archive(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, keeping::archive);
    }

    @POST
    @Path("/{id}/restore")
    @Command
    @Operation(summary = "Take a segment out of the archive")
    @APIResponseSchema(value = SegmentView.class, responseCode = "200")
    public Response restore(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, keeping::restore);
    }

    @POST
    @Path("/{id}/freeze")
    @Command
    @Operation(
            summary = "Make a static copy of a live segment",
            description =
                    "Of all who are in as it was last determined, whether or not you see them; of"
                            + " the copy you see as many as of the original.")
    @APIResponseSchema(value = SegmentView.class, responseCode = "201")
    public Response freeze(@PathParam("id") UUID id, @Valid @NotNull Freeze request) {
        return answers.created(
                PATH,
                keeping.freeze(
                        segments.get(id),
                        request.name(),
                        request.description(),
                        Boolean.TRUE.equals(request.shared())),
                lists::view);
    }

    private Response step(UUID id, HttpHeaders headers, Consumer<Segment> transition) {
        return answers.changed(headers, segments.get(id), transition, lists::view);
    }
}
