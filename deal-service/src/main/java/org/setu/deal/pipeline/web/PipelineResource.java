package org.setu.deal.pipeline.web;

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
import org.setu.deal.pipeline.DefiningPipeline;
import org.setu.deal.pipeline.Pipeline;
import org.setu.deal.pipeline.PipelineDetails;
import org.setu.deal.pipeline.Pipelines;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;
import org.setu.platform.web.Answers;
import org.setu.platform.web.MergePatch;

/** Pipelines and their stages. */
@Path(PipelineResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pipelines", description = "The stages that deals go through.")
@RunOnVirtualThread
public class PipelineResource {

    static final String PATH = "/api/v1/pipelines";

    private static final Listing<Pipeline> LISTING =
            Listing.of(Pipeline.class)
                    .filter("code", FieldType.TEXT)
                    .filter("active", FieldType.BOOLEAN)
                    .filter("standard", FieldType.BOOLEAN)
                    .sort("name", FieldType.TEXT, Pipeline::name)
                    .sort("code", FieldType.TEXT, Pipeline::code);

    private final Pipelines pipelines;
    private final DefiningPipeline defining;
    private final EntityManager entityManager;
    private final Answers answers;
    private final MergePatch mergePatch;

    PipelineResource(
            Pipelines pipelines,
            DefiningPipeline defining,
            EntityManager entityManager,
            Answers answers,
            MergePatch mergePatch) {
        this.pipelines = pipelines;
        this.defining = defining;
        this.entityManager = entityManager;
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
        Roles.AUDITOR,
        Roles.ADMINISTRATOR
    })
    @Operation(operationId = "listPipelines", summary = "List pipelines with their stages")
    public Page<PipelineView> list(@Context UriInfo uri) {
        return LISTING.page(entityManager, uri.getQueryParameters(), PipelineView::from);
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
        Roles.AUDITOR,
        Roles.ADMINISTRATOR
    })
    @Operation(operationId = "getPipeline", summary = "Read a pipeline")
    @APIResponseSchema(PipelineView.class)
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, pipelines.get(id), PipelineView::from);
    }

    @POST
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "createPipeline", summary = "Define a pipeline")
    @APIResponseSchema(value = PipelineView.class, responseCode = "201")
    public Response create(@Valid @NotNull PipelineDetails request) {
        return answers.created(PATH, defining.define(request), PipelineView::from);
    }

    @PATCH
    @Path("/{id}")
    @Command
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "changePipeline", summary = "Change a pipeline or its stages")
    @APIResponseSchema(PipelineView.class)
    public Response change(@PathParam("id") UUID id, JsonNode patch, @Context HttpHeaders headers) {
        return answers.changed(
                headers,
                pipelines.get(id),
                pipeline ->
                        defining.redefine(pipeline, mergePatch.apply(pipeline.details(), patch)),
                PipelineView::from);
    }
}
