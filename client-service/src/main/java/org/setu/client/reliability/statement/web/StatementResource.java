package org.setu.client.reliability.statement.web;

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
import org.setu.client.reliability.statement.FinancialStatement;
import org.setu.client.reliability.statement.FinancialStatements;
import org.setu.client.reliability.statement.KeepingStatements;
import org.setu.client.reliability.statement.StatementSource;
import org.setu.client.reliability.web.Retraction;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;
import org.setu.platform.web.Answers;
import org.setu.platform.web.MergePatch;

/** Financial statements: kept by those who sell and by data stewards. */
@Path(StatementResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Reliability")
@RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.DATA_STEWARD})
class StatementResource {

    static final String PATH = "/api/v1/financial-statements";

    private static final Listing<FinancialStatement> LISTING =
            Listing.of(FinancialStatement.class)
                    .sort("periodEnd", FieldType.DAY, FinancialStatement::periodEnd)
                    .sort("changedAt", FieldType.INSTANT, FinancialStatement::changedAt)
                    .filter("accountId", "party.accountId", FieldType.ID)
                    .filter("leadId", "party.leadId", FieldType.ID)
                    .filter("periodEnd", FieldType.DAY)
                    .filter("source", FieldType.oneOf(StatementSource.class))
                    .filter("currency", FieldType.TEXT)
                    .filter("audited", FieldType.BOOLEAN)
                    .filter("retracted", FieldType.BOOLEAN)
                    .unlessAsked("retracted", false)
                    .filter("changedAt", FieldType.INSTANT)
                    .search("searchText");

    private final FinancialStatements statements;
    private final KeepingStatements keeping;
    private final Answers answers;
    private final MergePatch mergePatch;
    private final EntityManager entityManager;

    StatementResource(
            FinancialStatements statements,
            KeepingStatements keeping,
            Answers answers,
            MergePatch mergePatch,
            EntityManager entityManager) {
        this.statements = statements;
        this.keeping = keeping;
        this.answers = answers;
        this.mergePatch = mergePatch;
        this.entityManager = entityManager;
    }

    @GET
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.CONTRACT_MANAGER,
        Roles.DATA_STEWARD,
        Roles.AUDITOR
    })
    @Operation(
            summary = "List financial statements",
            description =
                    "Of accounts and leads that the caller sees, by the end of the period; those"
                            + " that are retracted only with retracted=true. q searches"
                            + " sourceDetail and note.")
    public Page<StatementView> list(@Context UriInfo uri) {
        return LISTING.page(entityManager, uri.getQueryParameters(), StatementView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.CONTRACT_MANAGER,
        Roles.DATA_STEWARD,
        Roles.AUDITOR
    })
    @Operation(summary = "Read a financial statement")
    @APIResponseSchema(value = StatementView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, statements.get(id), StatementView::of);
    }

    @POST
    @Command
    @Operation(
            summary = "Enter a financial statement",
            description =
                    "Of an account or of a lead that is no client yet; once for each day and"
                            + " source. Many at once: POST /imports with the kind"
                            + " financial-statements.")
    @APIResponseSchema(value = StatementView.class, responseCode = "201")
    public Response add(@Valid @NotNull StatementRequest request) {
        return answers.created(PATH, keeping.add(request.details()), StatementView::of);
    }

    @PATCH
    @Path("/{id}")
    @Command
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Correct a financial statement",
            description = "Whose it is stays. Not after it was retracted.")
    @APIResponseSchema(value = StatementView.class, responseCode = "200")
    public Response change(@PathParam("id") UUID id, @Context HttpHeaders headers, JsonNode patch) {
        return answers.changed(
                headers,
                statements.get(id),
                statement ->
                        keeping.change(
                                statement,
                                mergePatch
                                        .apply(StatementRequest.of(statement.details()), patch)
                                        .details()),
                StatementView::of);
    }

    @POST
    @Path("/{id}/retract")
    @Command
    @Operation(
            summary = "Retract a financial statement",
            description = "It does not count any more, and stays for the record.")
    @APIResponseSchema(value = StatementView.class, responseCode = "200")
    public Response retract(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @Valid @NotNull Retraction request) {
        return answers.changed(
                headers,
                statements.get(id),
                statement -> keeping.retract(statement, request.reason()),
                StatementView::of);
    }
}
