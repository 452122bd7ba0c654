package org.setu.contract.contract.web;

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
import org.setu.contract.contract.Contract;
import org.setu.contract.contract.ContractState;
import org.setu.contract.contract.Contracts;
import org.setu.contract.language.Language;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;
import org.setu.platform.reference.KnowsReferences;
import org.setu.platform.web.Answers;

/** Contracts. */
@Path(ContractResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts", description = "What two parties agree, from the draft to the signed deed.")
@RunOnVirtualThread
public class ContractResource {

    static final String PATH = "/api/v1/contracts";

    private static final Listing<Contract> CONTRACTS =
            Listing.of(Contract.class)
                    .filter("number", FieldType.TEXT)
                    .filter("state", FieldType.oneOf(ContractState.class))
                    .filter("language", FieldType.oneOf(Language.class))
                    .filter("accountId", "parties.accountId", FieldType.ID)
                    .filter("ownerId", "parties.ownerId", FieldType.ID)
                    .filter("dealId", "origin.dealId", FieldType.ID)
                    .filter("quoteId", "origin.quoteId", FieldType.ID)
                    .filter("signedOn", FieldType.DAY)
                    .filter("createdAt", FieldType.INSTANT)
                    .filter("updatedAt", FieldType.INSTANT)
                    .sort("createdAt", FieldType.INSTANT, Contract::createdAt)
                    .sort("updatedAt", FieldType.INSTANT, Contract::updatedAt)
                    .sort("number", FieldType.TEXT, Contract::number)
                    .search("searchText");

    private final Contracts contracts;
    private final RequestingDraft requesting;
    private final EntityManager entityManager;
    private final Answers answers;

    ContractResource(
            Contracts contracts,
            RequestingDraft requesting,
            EntityManager entityManager,
            Answers answers) {
        this.contracts = contracts;
        this.requesting = requesting;
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
    @Operation(operationId = "listContracts", summary = "List the contracts that you see")
    public Page<ContractView> list(@Context UriInfo uri) {
        return CONTRACTS.page(entityManager, uri.getQueryParameters(), ContractView::from);
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
    @Operation(operationId = "getContract", summary = "Read a contract")
    @APIResponseSchema(ContractView.class)
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, contracts.get(id), ContractView::from);
    }

    @POST
    @Command
    @KnowsReferences
    @RolesAllowed({Roles.CONTRACT_MANAGER, Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD})
    @Operation(
            operationId = "draftContract",
            summary = "Draft a contract that no deal asked for",
            description =
                    "Deals ask for their contracts by themselves. An account or owner that was"
                            + " created a moment ago is read from its service; if that is away, the"
                            + " answer is 503.")
    @APIResponseSchema(value = ContractView.class, responseCode = "201")
    public Response draft(@Valid @NotNull NewContract request) {
        return answers.created(PATH, requesting.draft(request), ContractView::from);
    }
}
