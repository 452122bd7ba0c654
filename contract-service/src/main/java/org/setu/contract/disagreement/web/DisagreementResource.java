package org.setu.contract.disagreement.web;

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
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.contract.contract.Contract;
import org.setu.contract.contract.Contracts;
import org.setu.contract.disagreement.Disagreement;
import org.setu.contract.disagreement.DisagreementState;
import org.setu.contract.disagreement.Disagreements;
import org.setu.contract.disagreement.SettlingDisagreement;
import org.setu.contract.person.Side;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;
import org.setu.platform.web.Answers;

/** The protocol of disagreements of a contract. */
@Path("/api/v1/contracts/{id}/disagreements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Disagreements", description = "Clauses that the two sides want to word differently.")
@RunOnVirtualThread
public class DisagreementResource {

    private static final Listing<Disagreement> DISAGREEMENTS =
            Listing.of(Disagreement.class)
                    .filter("clause", FieldType.TEXT)
                    .filter("state", FieldType.oneOf(DisagreementState.class))
                    .filter("raisedBy", FieldType.oneOf(Side.class))
                    .sort("createdAt", FieldType.INSTANT, Disagreement::createdAt);

    private final Contracts contracts;
    private final Disagreements disagreements;
    private final SettlingDisagreement settling;
    private final EntityManager entityManager;
    private final Answers answers;

    DisagreementResource(
            Contracts contracts,
            Disagreements disagreements,
            SettlingDisagreement settling,
            EntityManager entityManager,
            Answers answers) {
        this.contracts = contracts;
        this.disagreements = disagreements;
        this.settling = settling;
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
    @Operation(operationId = "listDisagreements", summary = "List the disagreements of a contract")
    public Page<DisagreementView> list(@PathParam("id") UUID id, @Context UriInfo uri) {
        contracts.get(id);
        return DISAGREEMENTS.page(
                entityManager,
                uri.getQueryParameters(),
                Map.of("contractId", id),
                DisagreementView::from);
    }

    @GET
    @Path("/{disagreementId}")
    @RolesAllowed({
        Roles.CONTRACT_MANAGER,
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.AUDITOR,
        Roles.PARTNER
    })
    @Operation(operationId = "getDisagreement", summary = "Read a disagreement")
    @APIResponseSchema(DisagreementView.class)
    public Response read(
            @PathParam("id") UUID id,
            @PathParam("disagreementId") UUID disagreementId,
            @Context HttpHeaders headers) {
        return answers.read(headers, disagreements.get(id, disagreementId), DisagreementView::from);
    }

    @POST
    @Command
    @RolesAllowed({Roles.PARTNER, Roles.CONTRACT_MANAGER})
    @Operation(operationId = "raiseDisagreement", summary = "Disagree with a clause")
    @APIResponseSchema(value = DisagreementView.class, responseCode = "201")
    public Response raise(
            @PathParam("id") UUID id, @Valid @NotNull DisagreementSteps.Raise request) {
        Contract contract = contracts.get(id);
        return answers.created(
                "/api/v1/contracts/" + id + "/disagreements",
                settling.raise(contract, request.clause(), request.wording(), request.note()),
                DisagreementView::from);
    }

    @POST
    @Path("/{disagreementId}/propose")
    @Command
    @RolesAllowed({Roles.PARTNER, Roles.CONTRACT_MANAGER})
    @Operation(
            operationId = "proposeWording",
            summary = "Put a wording on the table",
            description = "Your side agrees to it by proposing it.")
    @APIResponseSchema(DisagreementView.class)
    public Response propose(
            @PathParam("id") UUID id,
            @PathParam("disagreementId") UUID disagreementId,
            @Valid @NotNull DisagreementSteps.Propose request,
            @Context HttpHeaders headers) {
        return step(
                id,
                disagreementId,
                headers,
                (contract, disagreement) ->
                        settling.propose(contract, disagreement, request.wording()));
    }

    @POST
    @Path("/{disagreementId}/agree")
    @Command
    @RolesAllowed({Roles.PARTNER, Roles.CONTRACT_MANAGER})
    @Operation(
            operationId = "agreeWording",
            summary = "Agree to what the other side proposed",
            description = "The wording becomes a new version of the contract.")
    @APIResponseSchema(DisagreementView.class)
    public Response agree(
            @PathParam("id") UUID id,
            @PathParam("disagreementId") UUID disagreementId,
            @Context HttpHeaders headers) {
        return step(id, disagreementId, headers, settling::agree);
    }

    @POST
    @Path("/{disagreementId}/concede")
    @Command
    @RolesAllowed({Roles.PARTNER, Roles.CONTRACT_MANAGER})
    @Operation(
            operationId = "concedeDisagreement",
            summary = "Take the other side's wording as it is")
    @APIResponseSchema(DisagreementView.class)
    public Response concede(
            @PathParam("id") UUID id,
            @PathParam("disagreementId") UUID disagreementId,
            @Context HttpHeaders headers) {
        return step(id, disagreementId, headers, settling::concede);
    }

    @POST
    @Path("/{disagreementId}/escalate")
    @Command
    @RolesAllowed({Roles.PARTNER, Roles.CONTRACT_MANAGER})
    @Operation(operationId = "escalateDisagreement", summary = "Let others find a wording")
    @APIResponseSchema(DisagreementView.class)
    public Response escalate(
            @PathParam("id") UUID id,
            @PathParam("disagreementId") UUID disagreementId,
            @Valid @NotNull DisagreementSteps.Escalate request,
            @Context HttpHeaders headers) {
        return step(
                id,
                disagreementId,
                headers,
                (contract, disagreement) ->
                        settling.escalate(contract, disagreement, request.note()));
    }

    @POST
    @Path("/{disagreementId}/withdraw")
    @Command
    @RolesAllowed({Roles.PARTNER, Roles.CONTRACT_MANAGER})
    @Operation(
            operationId = "withdrawDisagreement",
            summary = "Let the text be, as the side that raised the disagreement")
    @APIResponseSchema(DisagreementView.class)
    public Response withdraw(
            @PathParam("id") UUID id,
            @PathParam("disagreementId") UUID disagreementId,
            @Context HttpHeaders headers) {
        return step(id, disagreementId, headers, settling::withdraw);
    }

    private Response step(
            UUID id,
            UUID disagreementId,
            HttpHeaders headers,
            BiConsumer<Contract, Disagreement> step) {
        Contract contract = contracts.get(id);
        return answers.changed(
                headers,
                disagreements.get(id, disagreementId),
                disagreement -> step.accept(contract, disagreement),
                DisagreementView::from);
    }
}
