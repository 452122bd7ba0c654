package org.setu.client.competitor.web;

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
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.client.competitor.Competitor;
import org.setu.client.competitor.Competitors;
import org.setu.client.competitor.KeepingCompetitors;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;
import org.setu.platform.web.Answers;
import org.setu.platform.web.MergePatch;

/** Competitors: read by all of us, kept by those who watch the market. */
@Path(CompetitorResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Competitors")
@RolesAllowed({Roles.MARKETING, Roles.SALES_HEAD, Roles.ADMINISTRATOR})
class CompetitorResource {

    static final String PATH = "/api/v1/competitors";

    private static final Listing<Competitor> LISTING =
            Listing.of(Competitor.class)
                    .sort("name", FieldType.TEXT, Competitor::name)
                    .sort("changedAt", FieldType.INSTANT, Competitor::changedAt)
                    .sort("createdAt", FieldType.INSTANT, Competitor::createdAt)
                    .filter("name", FieldType.TEXT)
                    .member("alias", "aliases", FieldType.TEXT)
                    .filter("country", FieldType.TEXT)
                    .filter("archived", FieldType.BOOLEAN)
                    .unlessAsked("archived", false)
                    .filter("changedAt", FieldType.INSTANT)
                    .search("searchText");

    private final Competitors competitors;
    private final KeepingCompetitors keeping;
    private final Answers answers;
    private final MergePatch mergePatch;
    private final EntityManager entityManager;

    CompetitorResource(
            Competitors competitors,
            KeepingCompetitors keeping,
            Answers answers,
            MergePatch mergePatch,
            EntityManager entityManager) {
        this.competitors = competitors;
        this.keeping = keeping;
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
    @Operation(
            summary = "List competitors",
            description =
                    "By name; those who are archived only with archived=true. q searches names,"
                            + " aliases, text and products.")
    public Page<CompetitorView> list(@Context UriInfo uri) {
        return LISTING.page(entityManager, uri.getQueryParameters(), CompetitorView::of);
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
    @Operation(summary = "Read what is known of a competitor")
    @APIResponseSchema(value = CompetitorView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, competitors.get(id), CompetitorView::of);
    }

    @POST
    @Command
    @Operation(
            summary = "Add a competitor",
            description =
                    "With the names by which deals may call him: by them wins and losses are"
                            + " counted, those of the past too.")
    @APIResponseSchema(value = CompetitorView.class, responseCode = "201")
    public Response add(@Valid @NotNull CompetitorRequest request) {
        return answers.created(PATH, keeping.add(request.details()), CompetitorView::of);
    }

    @PATCH
    @Path("/{id}")
    @Command
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Change what is known of a competitor",
            description = "Lists are replaced whole. Not while he is archived.")
    @APIResponseSchema(value = CompetitorView.class, responseCode = "200")
    public Response change(@PathParam("id") UUID id, @Context HttpHeaders headers, JsonNode patch) {
        return step(
                id,
                headers,
                competitor ->
                        keeping.change(
                                competitor,
                                mergePatch
                                        .apply(CompetitorRequest.of(competitor.details()), patch)
                                        .details()));
    }

    @POST
    @Path("/{id}/archive")
    @Command
    @Operation(
            summary = "Archive a competitor",
            description =
                    "Nobody can be told to meet him any more; his names stay his, and what was won"
                            + " and lost stays counted.")
    @APIResponseSchema(value = CompetitorView.class, responseCode = "200")
    public Response archive(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, keeping::archive);
    }

    @POST
    @Path("/{id}/restore")
    @Command
    @Operation(summary = "Take a competitor out of the archive")
    @APIResponseSchema(value = CompetitorView.class, responseCode = "200")
    public Response restore(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, keeping::restore);
    }

    private Response step(UUID id, HttpHeaders headers, Consumer<Competitor> transition) {
        return answers.changed(headers, competitors.get(id), transition, CompetitorView::of);
    }
}
