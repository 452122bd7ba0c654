package org.setu.client.health.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.client.health.HealthComponent;
import org.setu.client.health.HealthWeight;
import org.setu.client.health.HealthWeights;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;
import org.setu.platform.web.Answers;
import org.setu.platform.web.MergePatch;

/** How much each component of health counts. */
@Path(HealthWeightResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Health")
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
class HealthWeightResource {

    static final String PATH = "/api/v1/health-weights";

    private static final Listing<HealthWeight> LISTING =
            Listing.of(HealthWeight.class)
                    .sort("createdAt", FieldType.INSTANT, HealthWeight::createdAt)
                    .filter("component", FieldType.oneOf(HealthComponent.class));

    private final HealthWeights weights;
    private final Answers answers;
    private final MergePatch mergePatch;
    private final EntityManager entityManager;

    HealthWeightResource(
            HealthWeights weights,
            Answers answers,
            MergePatch mergePatch,
            EntityManager entityManager) {
        this.weights = weights;
        this.answers = answers;
        this.mergePatch = mergePatch;
        this.entityManager = entityManager;
    }

    @GET
    @Operation(summary = "List how much each component of health counts")
    public Page<HealthWeightView> list(@Context UriInfo uri) {
        return LISTING.page(entityManager, uri.getQueryParameters(), HealthWeightView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read how much a component of health counts")
    @APIResponseSchema(value = HealthWeightView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, weights.get(id), HealthWeightView::of);
    }

    @PATCH
    @Path("/{id}")
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Change how much a component of health counts",
            description = "Accounts are judged so from their next assessment on.")
    @APIResponseSchema(value = HealthWeightView.class, responseCode = "200")
    public Response change(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    HealthWeightRequest.class)))
                    JsonNode patch) {
        return answers.changed(
                headers,
                weights.get(id),
                weight ->
                        weights.change(
                                weight,
                                mergePatch.apply(HealthWeightRequest.of(weight), patch).weight()),
                HealthWeightView::of);
    }
}
