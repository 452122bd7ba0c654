package org.setu.client.territory.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.setu.client.territory.ArrangingTerritories;
import org.setu.client.territory.Territories;
import org.setu.client.territory.Territory;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;
import org.setu.platform.web.Answers;
import org.setu.platform.web.MergePatch;
import org.setu.platform.web.Preconditions;

/** The tree of territories; written by administrators. */
@Path("/api/v1/territories")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Territories")
class TerritoryResource {

    private static final Listing<Territory> LISTING =
            Listing.of(Territory.class)
                    .sort("name", FieldType.TEXT, Territory::name)
                    .filter("name", FieldType.TEXT)
                    .filter("parentId", FieldType.ID);

    private final Territories territories;
    private final ArrangingTerritories arranging;
    private final Answers answers;
    private final MergePatch mergePatch;
    private final EntityManager entityManager;

    TerritoryResource(
            Territories territories,
            ArrangingTerritories arranging,
            Answers answers,
            MergePatch mergePatch,
            EntityManager entityManager) {
        this.territories = territories;
        this.arranging = arranging;
        this.answers = answers;
        this.mergePatch = mergePatch;
        this.entityManager = entityManager;
    }

    @GET
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.CONTRACT_MANAGER,
        Roles.MARKETING,
        Roles.SERVICE_AGENT,
        Roles.COLLEAGUE,
        Roles.DATA_STEWARD,
        Roles.AUDITOR,
        Roles.ADMINISTRATOR
    })
    @Operation(summary = "List territories", description = "Filter by name and parentId.")
    public Page<TerritoryView> list(@Context UriInfo uri) {
        return LISTING.page(entityManager, uri.getQueryParameters(), TerritoryView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.CONTRACT_MANAGER,
        Roles.MARKETING,
        Roles.SERVICE_AGENT,
        Roles.COLLEAGUE,
        Roles.DATA_STEWARD,
        Roles.AUDITOR,
        Roles.ADMINISTRATOR
    })
    @Operation(summary = "Read a territory")
    @APIResponseSchema(value = TerritoryView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, territories.get(id), TerritoryView::of);
    }

    @POST
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Add a territory", description = "Without parentId: a regional office.")
    @APIResponseSchema(value = TerritoryView.class, responseCode = "201")
    public Response add(@Valid @NotNull TerritoryRequest request) {
        Territory added = arranging.add(request.name(), request.parentId());
        return answers.created("/api/v1/territories", added, TerritoryView::of);
    }

    @PATCH
    @Path("/{id}")
    @Command
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            summary = "Rename or move a territory",
            description = "Moves everything below it; who sees what follows at once.")
    @APIResponseSchema(value = TerritoryView.class, responseCode = "200")
    public Response change(@PathParam("id") UUID id, @Context HttpHeaders headers, JsonNode patch) {
        return answers.changed(
                headers,
                territories.get(id),
                territory -> {
                    TerritoryRequest request =
                            mergePatch.apply(TerritoryRequest.of(territory), patch);
                    arranging.arrange(territory, request.name(), request.parentId());
                },
                TerritoryView::of);
    }

    @DELETE
    @Path("/{id}")
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            summary = "Remove a territory",
            description = "Refused while somebody serves it or territories are below it.")
    public void remove(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Territory territory = territories.get(id);
        Preconditions.requireMatch(headers, territory);
        arranging.remove(territory);
    }
}
