package org.setu.deal.deal.web;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.deal.deal.Deal;
import org.setu.deal.deal.DealDetails;
import org.setu.deal.deal.Deals;
import org.setu.deal.deal.OpeningDeal;
import org.setu.deal.external.ExternalId;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.command.TakingTurns;
import org.setu.platform.paging.Page;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.reference.KnowsReferences;
import org.setu.platform.web.Answers;
import org.setu.platform.web.MergePatch;

/** Deals. */
@Path(DealResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deals", description = "Chances to sell, and what became of them.")
@RunOnVirtualThread
public class DealResource {

    static final String PATH = "/api/v1/deals";

    private final Deals deals;
    private final OpeningDeal opening;
    private final DealViews views;
    private final EntityManager entityManager;
    private final TakingTurns turns;
    private final Answers answers;
    private final MergePatch mergePatch;

    DealResource(
            Deals deals,
            OpeningDeal opening,
            DealViews views,
            EntityManager entityManager,
            TakingTurns turns,
            Answers answers,
            MergePatch mergePatch) {
        this.deals = deals;
        this.opening = opening;
        this.views = views;
        this.entityManager = entityManager;
        this.turns = turns;
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
    @Operation(operationId = "listDeals", summary = "List the deals that you see")
    public Page<DealView> list(@Context UriInfo uri) {
        return views.of(
                DealListing.DEALS.page(
                        entityManager, uri.getQueryParameters(), Function.identity()));
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
    @Operation(operationId = "getDeal", summary = "Read a deal")
    @APIResponseSchema(DealView.class)
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, deals.get(id), views::of);
    }

    @POST
    @Command
    @KnowsReferences
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.DATA_STEWARD})
    @Operation(
            operationId = "openDeal",
            summary = "Open a deal",
            description =
                    "An account or owner that was created a moment ago is read from its service; if"
                            + " that is away, the answer is 503.")
    @APIResponseSchema(value = DealView.class, responseCode = "201")
    public Response open(@Valid @NotNull DealDetails request) {
        return opened(request);
    }

    @PATCH
    @Path("/{id}")
    @Command
    @KnowsReferences
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.DATA_STEWARD})
    @Operation(operationId = "changeDeal", summary = "Change a deal that has not ended")
    @APIResponseSchema(DealView.class)
    public Response change(@PathParam("id") UUID id, JsonNode patch, @Context HttpHeaders headers) {
        return answers.changed(
                headers,
                deals.get(id),
                deal -> opening.change(deal, mergePatch.apply(deal.details(), patch)),
                views::of);
    }

    @GET
    @Path("/by-external/{system}/{externalId}")
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
            operationId = "getDealByExternalId",
            summary = "Read the deal that another system knows by a key")
    @APIResponseSchema(DealView.class)
    public Response readByExternal(
            @PathParam("system") String system,
            @PathParam("externalId") String externalId,
            @Context HttpHeaders headers) {
        Deal known =
                deals.byExternalId(ExternalId.checked(system, externalId))
                        .orElseThrow(() -> ProblemException.notFound("deal"));
        return answers.read(headers, known, views::of);
    }

    @PUT
    @Path("/by-external/{system}/{externalId}")
    @Command
    @KnowsReferences
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.DATA_STEWARD})
    @Operation(
            operationId = "putDealByExternalId",
            summary = "Open or replace the deal with a key of another system",
            description = "If-Match is optional. The key is added to those in the body.")
    @APIResponse(responseCode = "201", description = "It was new; Location says where it is.")
    @APIResponseSchema(DealView.class)
    public Response put(
            @PathParam("system") String system,
            @PathParam("externalId") String externalId,
            @Valid @NotNull DealDetails request,
            @Context HttpHeaders headers) {
        ExternalId key = ExternalId.checked(system, externalId);
        turns.on("deal %s %s".formatted(system, externalId));
        DealDetails details = request.with(key);
        Optional<Deal> existing = deals.byExternalId(key);
        if (existing.isEmpty()) {
            answers.requireNothingExpected(headers);
            return opened(details);
        }
        return answers.replaced(
                headers, existing.get(), deal -> opening.change(deal, details), views::of);
    }

    /** Not the endpoint itself: calling that would begin another command. */
    private Response opened(DealDetails request) {
        return answers.created(PATH, opening.open(request), views::of);
    }
}
