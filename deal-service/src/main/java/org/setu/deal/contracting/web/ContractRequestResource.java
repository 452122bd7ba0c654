package org.setu.deal.contracting.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.deal.contracting.ContractRequest;
import org.setu.deal.contracting.RequestedContract;
import org.setu.deal.contracting.RequestingContract;
import org.setu.deal.deal.Deal;
import org.setu.deal.deal.Deals;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.reference.KnowsReferences;
import org.setu.platform.web.Answers;
import org.setu.platform.web.Preconditions;

/** From the accepted offer to the contract. */
@Path("/api/v1/deals/{id}/request-contract")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deals")
@RunOnVirtualThread
public class ContractRequestResource {

    private final Deals deals;
    private final RequestingContract requesting;
    private final Answers answers;

    ContractRequestResource(Deals deals, RequestingContract requesting, Answers answers) {
        this.deals = deals;
        this.requesting = requesting;
        this.answers = answers;
    }

    @POST
    @Command
    @KnowsReferences
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD})
    @Operation(
            operationId = "requestContract",
            summary = "Ask for the draft of a contract from an accepted quote",
            description = "Once per quote, until that contract is abandoned.")
    @APIResponseSchema(ContractRequestView.class)
    public Response request(
            @PathParam("id") UUID id,
            @Valid @NotNull ContractRequest request,
            @Context HttpHeaders headers) {
        Deal deal = deals.get(id);
        Preconditions.requireMatch(headers, deal);
        RequestedContract requested = requesting.request(deal, request);
        return answers.changed(deal, _ -> ContractRequestView.from(requested));
    }
}
