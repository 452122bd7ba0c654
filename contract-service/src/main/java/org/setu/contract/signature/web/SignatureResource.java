package org.setu.contract.signature.web;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.contract.contract.Contract;
import org.setu.contract.contract.Contracts;
import org.setu.contract.contract.web.ContractView;
import org.setu.contract.signature.EnvelopeState;
import org.setu.contract.signature.SignatureEnvelope;
import org.setu.contract.signature.SignatureEnvelopes;
import org.setu.contract.signature.Signing;
import org.setu.contract.signature.SigningContract;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;
import org.setu.platform.web.Answers;

/** Signatures of contracts. */
@Path("/api/v1/contracts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Signatures", description = "Simple electronic signatures of both sides.")
@RunOnVirtualThread
public class SignatureResource {

    private static final Listing<SignatureEnvelope> ENVELOPES =
            Listing.of(SignatureEnvelope.class)
                    .filter("state", FieldType.oneOf(EnvelopeState.class))
                    .sort("sentAt", FieldType.INSTANT, SignatureEnvelope::sentAt);

    private final Contracts contracts;
    private final SignatureEnvelopes envelopes;
    private final SigningContract signing;
    private final Signer signer;
    private final EntityManager entityManager;
    private final Answers answers;

    SignatureResource(
            Contracts contracts,
            SignatureEnvelopes envelopes,
            SigningContract signing,
            Signer signer,
            EntityManager entityManager,
            Answers answers) {
        this.contracts = contracts;
        this.envelopes = envelopes;
        this.signing = signing;
        this.signer = signer;
        this.entityManager = entityManager;
        this.answers = answers;
    }

    @GET
    @Path("/signatures")
    @RolesAllowed({
        Roles.CONTRACT_MANAGER,
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.AUDITOR,
        Roles.PARTNER
    })
    @Operation(
            operationId = "listSignatureEnvelopes",
            summary = "List what was sent to be signed, with the signatures")
    public Page<EnvelopeView> list(@PathParam("id") UUID id, @Context UriInfo uri) {
        contracts.get(id);
        return ENVELOPES.page(
                entityManager,
                uri.getQueryParameters(),
                Map.of("contractId", id),
                EnvelopeView::from);
    }

    @GET
    @Path("/signatures/{envelopeId}")
    @RolesAllowed({
        Roles.CONTRACT_MANAGER,
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.AUDITOR,
        Roles.PARTNER
    })
    @Operation(operationId = "getSignatureEnvelope", summary = "Read one of them")
    @APIResponseSchema(EnvelopeView.class)
    public Response read(
            @PathParam("id") UUID id,
            @PathParam("envelopeId") UUID envelopeId,
            @Context HttpHeaders headers) {
        return answers.read(headers, envelopes.get(id, envelopeId), EnvelopeView::from);
    }

    @POST
    @Path("/send-to-sign")
    @Command
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.CONTRACT_MANAGER})
    @Operation(
            operationId = "sendContractToSign",
            summary = "Ask both sides to sign the approved text")
    @APIResponseSchema(ContractView.class)
    public Response send(
            @PathParam("id") UUID id,
            @Valid @NotNull SignatureSteps.Send request,
            @Context HttpHeaders headers) {
        return answers.changed(
                headers,
                contracts.get(id),
                contract -> signing.send(contract, request.signatoryId()),
                ContractView::from);
    }

    @POST
    @Path("/signatures")
    @Command
    @RolesAllowed({Roles.PARTNER, Roles.CONTRACT_MANAGER, Roles.SALES_HEAD})
    @Operation(
            operationId = "signContract",
            summary = "Sign for your side",
            description =
                    "In any order; the second signature makes the contract hold. The hash of the"
                            + " text stands for If-Match. Kept are name, login, time, network"
                            + " address, hash and the words of the consent.")
    @APIResponseSchema(value = EnvelopeView.class, responseCode = "201")
    public Response sign(@PathParam("id") UUID id, @Valid @NotNull SignatureSteps.Sign request) {
        Contract contract = contracts.get(id);
        SignatureEnvelope envelope =
                signing.sign(
                        contract,
                        new Signing(
                                request.documentHash(),
                                request.consentLanguage(),
                                signer.login(),
                                signer.address()));
        return answers.created(
                "/api/v1/contracts/" + id + "/signatures", envelope, EnvelopeView::from);
    }

    @POST
    @Path("/signatures/decline")
    @Command
    @RolesAllowed({Roles.PARTNER, Roles.CONTRACT_MANAGER, Roles.SALES_HEAD})
    @Operation(
            operationId = "declineSignature",
            summary = "Do not sign; the contract goes back to the negotiation")
    @APIResponseSchema(ContractView.class)
    public Response decline(
            @PathParam("id") UUID id,
            @Valid @NotNull SignatureSteps.Decline request,
            @Context HttpHeaders headers) {
        return answers.changed(
                headers,
                contracts.get(id),
                contract -> signing.decline(contract, request.reason()),
                ContractView::from);
    }
}
