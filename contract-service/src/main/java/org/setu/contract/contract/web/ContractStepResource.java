package org.setu.contract.contract.web;

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
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.contract.contract.AdvancingContract;
import org.setu.contract.contract.Contract;
import org.setu.contract.contract.Contracts;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.web.Answers;

/** The way of a contract to its signature. */
@Path("/api/v1/contracts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
@RunOnVirtualThread
public class ContractStepResource {

    private final Contracts contracts;
    private final AdvancingContract advancing;
    private final Answers answers;

    ContractStepResource(Contracts contracts, AdvancingContract advancing, Answers answers) {
        this.contracts = contracts;
        this.advancing = advancing;
        this.answers = answers;
    }

    @POST
    @Path("/submit")
    @Command
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.CONTRACT_MANAGER})
    @Operation(operationId = "submitContract", summary = "Ask the contract managers for a review")
    @APIResponseSchema(ContractView.class)
    public Response submit(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, advancing::submit);
    }

    @POST
    @Path("/return")
    @Command
    @RolesAllowed(Roles.CONTRACT_MANAGER)
    @Operation(operationId = "returnContract", summary = "Give a draft back after the review")
    @APIResponseSchema(ContractView.class)
    public Response sendBack(
            @PathParam("id") UUID id,
            @Valid @NotNull ContractSteps.Reason request,
            @Context HttpHeaders headers) {
        return step(id, headers, contract -> advancing.sendBack(contract, request.reason()));
    }

    @POST
    @Path("/negotiate")
    @Command
    @RolesAllowed(Roles.CONTRACT_MANAGER)
    @Operation(
            operationId = "negotiateContract",
            summary = "Pass a reviewed draft to the partner, who sees it from now on")
    @APIResponseSchema(ContractView.class)
    public Response negotiate(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, advancing::negotiate);
    }

    @POST
    @Path("/request-approval")
    @Command
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.CONTRACT_MANAGER})
    @Operation(
            operationId = "requestContractApproval",
            summary = "Ask for the approval of the negotiated text")
    @APIResponseSchema(ContractView.class)
    public Response requestApproval(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, advancing::requestApproval);
    }

    @POST
    @Path("/approve")
    @Command
    @RolesAllowed(Roles.CONTRACT_MANAGER)
    @Operation(
            operationId = "approveContract",
            summary = "Approve exactly this text",
            description =
                    "Needs that no disagreement is open. Nobody approves what he, or whoever he"
                            + " represents, asked for or wrote. A later version voids it.")
    @APIResponseSchema(ContractView.class)
    public Response approve(
            @PathParam("id") UUID id,
            @Valid @NotNull ContractSteps.Approve request,
            @Context HttpHeaders headers) {
        return step(id, headers, contract -> advancing.approve(contract, request.textHash()));
    }

    @POST
    @Path("/renegotiate")
    @Command
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.CONTRACT_MANAGER})
    @Operation(
            operationId = "renegotiateContract",
            summary = "Go back to the negotiation; signatures given so far are void")
    @APIResponseSchema(ContractView.class)
    public Response renegotiate(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, advancing::renegotiate);
    }

    @POST
    @Path("/abandon")
    @Command
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.CONTRACT_MANAGER})
    @Operation(operationId = "abandonContract", summary = "Give up a contract before its signature")
    @APIResponseSchema(ContractView.class)
    public Response abandon(
            @PathParam("id") UUID id,
            @Valid @NotNull ContractSteps.Reason request,
            @Context HttpHeaders headers) {
        return step(id, headers, contract -> advancing.abandon(contract, request.reason()));
    }

    private Response step(UUID id, HttpHeaders headers, Consumer<Contract> step) {
        return answers.changed(headers, contracts.get(id), step, ContractView::from);
    }
}
