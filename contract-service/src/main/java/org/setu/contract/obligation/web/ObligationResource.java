package org.setu.contract.obligation.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
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
import org.jspecify.annotations.Nullable;
import org.setu.contract.obligation.KeepingObligations;
import org.setu.contract.obligation.ObligationState.Transition;
import org.setu.contract.obligation.Obligations;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.Page;
import org.setu.platform.web.Answers;

/** Obligations of all contracts. */
@Path(ObligationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Obligations")
@RunOnVirtualThread
public class ObligationResource {

    static final String PATH = "/api/v1/obligations";

    private final Obligations obligations;
    private final KeepingObligations keeping;
    private final EntityManager entityManager;
    private final Answers answers;

    ObligationResource(
            Obligations obligations,
            KeepingObligations keeping,
            EntityManager entityManager,
            Answers answers) {
        this.obligations = obligations;
        this.keeping = keeping;
        this.entityManager = entityManager;
        this.answers = answers;
    }

    @GET
    @RolesAllowed({
        Roles.CONTRACT_MANAGER,
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.AUDITOR,
        Roles.PARTNER
    })
    @Operation(operationId = "listObligations", summary = "List the obligations that you see")
    public Page<ObligationView> list(@Context UriInfo uri) {
        return ObligationListing.OBLIGATIONS.page(
                entityManager, uri.getQueryParameters(), ObligationView::from);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.CONTRACT_MANAGER,
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.AUDITOR,
        Roles.PARTNER
    })
    @Operation(operationId = "getObligation", summary = "Read an obligation")
    @APIResponseSchema(ObligationView.class)
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, obligations.get(id), ObligationView::from);
    }

    @POST
    @Path("/{id}/part")
    @Command
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.CONTRACT_MANAGER})
    @Operation(operationId = "partlyFulfilObligation", summary = "A part of it is done")
    @APIResponseSchema(ObligationView.class)
    public Response part(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, Transition.PART, null);
    }

    @POST
    @Path("/{id}/fulfil")
    @Command
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.CONTRACT_MANAGER})
    @Operation(operationId = "fulfilObligation", summary = "It is done, in time or late")
    @APIResponseSchema(ObligationView.class)
    public Response fulfil(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, Transition.FULFIL, null);
    }

    @POST
    @Path("/{id}/waive")
    @Command
    @RolesAllowed({Roles.SALES_HEAD, Roles.CONTRACT_MANAGER})
    @Operation(operationId = "waiveObligation", summary = "Nobody insists on it any more")
    @APIResponseSchema(ObligationView.class)
    public Response waive(
            @PathParam("id") UUID id,
            @Valid @NotNull ObligationView.Reason request,
            @Context HttpHeaders headers) {
        return step(id, headers, Transition.WAIVE, request.reason());
    }

    @POST
    @Path("/{id}/cancel")
    @Command
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.CONTRACT_MANAGER})
    @Operation(operationId = "cancelObligation", summary = "It was never meant")
    @APIResponseSchema(ObligationView.class)
    public Response cancel(
            @PathParam("id") UUID id,
            @Valid @NotNull ObligationView.Reason request,
            @Context HttpHeaders headers) {
        return step(id, headers, Transition.CANCEL, request.reason());
    }

    @POST
    @Path("/{id}/breach")
    @Command
    @RolesAllowed(Roles.CONTRACT_MANAGER)
    @Operation(operationId = "breachObligation", summary = "It will not be done")
    @APIResponseSchema(ObligationView.class)
    public Response breach(
            @PathParam("id") UUID id,
            @Valid @NotNull ObligationView.Reason request,
            @Context HttpHeaders headers) {
        return step(id, headers, Transition.BREACH, request.reason());
    }

    private Response step(
            UUID id, HttpHeaders headers, Transition transition, @Nullable String why) {
        return answers.changed(
                headers,
                obligations.get(id),
                obligation -> keeping.step(obligation, transition, why),
                ObligationView::from);
    }
}
