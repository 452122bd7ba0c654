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
import jakarta.ws.rs.QueryParam;
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
import org.jspecify.annotations.Nullable;
import org.setu.contract.contract.ContractVersion;
import org.setu.contract.contract.ContractVersions;
import org.setu.contract.contract.Contracts;
import org.setu.contract.contract.WritingContract;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.web.Answers;

/** The versions of the text of a contract. */
@Path("/api/v1/contracts/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
@RunOnVirtualThread
public class VersionResource {

    private static final Listing<ContractVersion> VERSIONS =
            Listing.of(ContractVersion.class)
                    .filter("number", FieldType.INTEGER)
                    .filter("cause", FieldType.oneOf(ContractVersion.Cause.class))
                    .sort("number", FieldType.INTEGER, ContractVersion::number);

    private final Contracts contracts;
    private final ContractVersions versions;
    private final WritingContract writing;
    private final EntityManager entityManager;
    private final Answers answers;

    VersionResource(
            Contracts contracts,
            ContractVersions versions,
            WritingContract writing,
            EntityManager entityManager,
            Answers answers) {
        this.contracts = contracts;
        this.versions = versions;
        this.writing = writing;
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
            operationId = "listContractVersions",
            summary = "List the versions of a contract's text",
            description =
                    "A partner sees the version with which the negotiation began and later ones.")
    public Page<VersionView> list(@PathParam("id") UUID id, @Context UriInfo uri) {
        contracts.get(id);
        return VERSIONS.page(
                entityManager,
                uri.getQueryParameters(),
                Map.of("contractId", id),
                VersionView::from);
    }

    @GET
    @Path("/{number}")
    @RolesAllowed({
        Roles.CONTRACT_MANAGER,
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.AUDITOR,
        Roles.PARTNER
    })
    @Operation(operationId = "getContractVersion", summary = "Read a version of the text")
    @APIResponseSchema(VersionView.class)
    public Response read(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @Context HttpHeaders headers) {
        contracts.get(id);
        return answers.read(headers, versions.get(id, number), VersionView::from);
    }

    @GET
    @Path("/{number}/diff")
    @RolesAllowed({
        Roles.CONTRACT_MANAGER,
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.AUDITOR,
        Roles.PARTNER
    })
    @Operation(
            operationId = "compareContractVersions",
            summary = "See what changed between two versions, word by word")
    public VersionView.Diff compare(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @QueryParam("against") @Nullable Integer against) {
        contracts.get(id);
        if (against == null) {
            throw ProblemException.invalidParameter("against", "must be the number of a version");
        }
        return VersionView.Diff.of(versions.get(id, number), versions.get(id, against));
    }

    @POST
    @Command
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.CONTRACT_MANAGER})
    @Operation(
            operationId = "writeContractVersion",
            summary = "Word a contract anew",
            description =
                    "In the draft and in the negotiation. Versions are never changed; each one's"
                            + " hash covers the one before it.")
    @APIResponseSchema(ContractView.class)
    public Response write(
            @PathParam("id") UUID id,
            @Valid @NotNull ContractSteps.NewVersion request,
            @Context HttpHeaders headers) {
        return answers.changed(
                headers,
                contracts.get(id),
                contract -> writing.edit(contract, request.text(), request.note()),
                ContractView::from);
    }
}
