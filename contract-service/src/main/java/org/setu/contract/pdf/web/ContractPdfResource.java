package org.setu.contract.pdf.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.setu.contract.contract.Contract;
import org.setu.contract.contract.ContractVersion;
import org.setu.contract.contract.ContractVersions;
import org.setu.contract.contract.Contracts;
import org.setu.contract.contract.SupplierConfiguration;
import org.setu.contract.pdf.PrintedContract;
import org.setu.contract.pdf.PrintingContract;
import org.setu.contract.signature.SignatureEnvelope;
import org.setu.contract.signature.SignatureEnvelopes;
import org.setu.platform.access.Roles;

/** Contracts as PDF documents. */
@Path("/api/v1/contracts/{id}/pdf")
@Tag(name = "Contracts")
@RunOnVirtualThread
public class ContractPdfResource {

    private static final String PDF = "application/pdf";

    private final Contracts contracts;
    private final ContractVersions versions;
    private final SignatureEnvelopes envelopes;
    private final PrintingContract printing;
    private final SupplierConfiguration supplier;

    ContractPdfResource(
            Contracts contracts,
            ContractVersions versions,
            SignatureEnvelopes envelopes,
            PrintingContract printing,
            SupplierConfiguration supplier) {
        this.contracts = contracts;
        this.versions = versions;
        this.envelopes = envelopes;
        this.printing = printing;
        this.supplier = supplier;
    }

    @GET
    @Produces(PDF)
    @RolesAllowed({
        Roles.CONTRACT_MANAGER,
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.AUDITOR,
        Roles.PARTNER
    })
    @Operation(
            operationId = "getContractPdf",
            summary = "Read a contract as PDF, with the certificate of its signatures",
            description = "The present version unless another one is named.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content =
                    @Content(
                            mediaType = PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response read(
            @PathParam("id") UUID id,
            @QueryParam("version") @Nullable Integer number,
            @Context Request request) {
        Contract contract = contracts.get(id);
        int wanted = number == null ? contract.textVersion() : number;
        ContractVersion version = versions.get(id, wanted);
        SignatureEnvelope envelope = envelopes.holding(id, wanted).orElse(null);
        EntityTag tag = tag(version, envelope);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.build();
        }
        byte[] file =
                printing.print(
                        new PrintedContract(contract, version, envelope, supplier.supplierName()));
        return Response.ok(file, PDF)
                .tag(tag)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"%s-v%d.pdf\"".formatted(contract.number(), wanted))
                .build();
    }

    private static EntityTag tag(ContractVersion version, @Nullable SignatureEnvelope envelope) {
        int signatures = envelope == null ? 0 : 1 + envelope.signatures().size();
        return new EntityTag(version.textHash() + "-" + signatures);
    }
}
