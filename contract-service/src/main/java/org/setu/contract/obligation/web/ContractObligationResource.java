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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.contract.contract.Contracts;
import org.setu.contract.obligation.KeepingObligations;
import org.setu.contract.obligation.ObligationDetails;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.Page;
import org.setu.platform.web.Answers;

/** The obligations of one contract. */
@Path("/api/v1/contracts/{id}/obligations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Obligations", description = "What each side owes, and by when.")
@RunOnVirtualThread
public class ContractObligationResource {

    private final Contracts contracts;
    private final KeepingObligations keeping;
    private final EntityManager entityManager;
    private final Answers answers;

    ContractObligationResource(
            Contracts contracts,
            KeepingObligations keeping,
            EntityManager entityManager,
            Answers answers) {
        this.contracts = contracts;
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
    @Operation(
            operationId = "listContractObligations",
            summary = "List the obligations of a contract")
    public Page<ObligationView> list(@PathParam("id") UUID id, @Context UriInfo uri) {
        contracts.get(id);
        return ObligationListing.OBLIGATIONS.page(
                entityManager,
                uri.getQueryParameters(),
                Map.of("contractId", id),
                ObligationView::from);
    }

    @POST
    @Command
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.CONTRACT_MANAGER})
    @Operation(
            operationId = "addObligation",
            summary = "Write down what a side owes by an active contract")
    @APIResponseSchema(value = ObligationView.class, responseCode = "201")
    public Response add(@PathParam("id") UUID id, @Valid @NotNull ObligationDetails request) {
        return answers.created(
                ObligationResource.PATH,
                keeping.add(contracts.get(id), request),
                ObligationView::from);
    }
}
