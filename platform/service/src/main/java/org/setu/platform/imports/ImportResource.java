package org.setu.platform.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.web.Answers;
import org.setu.platform.web.Preconditions;

/**
 * The endpoints of imports. A service gives them a place by a subclass with {@code @Path} and
 * {@code @RunOnVirtualThread}. The roles stand twice, because the documents take them from methods
 * of the subclass only; that both say the same is proved by the system tests. Beyond them each kind
 * names the roles that may run it, and who does not keep the company's data has his own imports
 * only.
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class ImportResource {

    static final Listing<ImportJob> IMPORTS =
            Listing.of(ImportJob.class)
                    .filter("kind", FieldType.TEXT)
                    .filter("state", FieldType.oneOf(ImportState.class))
                    .sort("createdAt", FieldType.INSTANT, ImportJob::createdAt);

    private static final int ROWS_AT_ONCE = 200;
    private static final List<String> ROWS_PARAMETERS = List.of("after", "outcome");

    @Inject Imports imports;
    @Inject Answers answers;
    @Inject EntityManager entityManager;

    /** Where the resource stands, for Location. */
    protected abstract String path();

    @GET
    @Path("kinds")
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.MARKETING,
        Roles.DATA_STEWARD,
        Roles.ADMINISTRATOR,
        Roles.AUDITOR
    })
    @SecurityRequirement(
            name = "bearer",
            scopes = {
                Roles.ACCOUNT_MANAGER,
                Roles.SALES_HEAD,
                Roles.MARKETING,
                Roles.DATA_STEWARD,
                Roles.ADMINISTRATOR,
                Roles.AUDITOR
            })
    @Operation(summary = "What can be imported, and the fields of each kind")
    public List<ImportView.KindView> kinds() {
        return imports.kinds();
    }

    @GET
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.MARKETING,
        Roles.DATA_STEWARD,
        Roles.ADMINISTRATOR,
        Roles.AUDITOR
    })
    @SecurityRequirement(
            name = "bearer",
            scopes = {
                Roles.ACCOUNT_MANAGER,
                Roles.SALES_HEAD,
                Roles.MARKETING,
                Roles.DATA_STEWARD,
                Roles.ADMINISTRATOR,
                Roles.AUDITOR
            })
    @Operation(
            summary = "The imports",
            description =
                    "Data stewards, administrators and auditors see all, anybody else his own.")
    public Page<ImportView> list(@Context UriInfo uri) {
        return IMPORTS.page(
                entityManager, uri.getQueryParameters(), imports.within(), imports::view);
    }

    @POST
    @Command
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.MARKETING,
        Roles.DATA_STEWARD,
        Roles.ADMINISTRATOR
    })
    @SecurityRequirement(
            name = "bearer",
            scopes = {
                Roles.ACCOUNT_MANAGER,
                Roles.SALES_HEAD,
                Roles.MARKETING,
                Roles.DATA_STEWARD,
                Roles.ADMINISTRATOR
            })
    @Operation(summary = "Describe an import: kind, mapping of columns and values")
    @APIResponseSchema(value = ImportView.class, responseCode = "201")
    public Response describe(@Valid @NotNull ImportRequest request) {
        return answers.created(path(), imports.describe(request), imports::view);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.MARKETING,
        Roles.DATA_STEWARD,
        Roles.ADMINISTRATOR,
        Roles.AUDITOR
    })
    @SecurityRequirement(
            name = "bearer",
            scopes = {
                Roles.ACCOUNT_MANAGER,
                Roles.SALES_HEAD,
                Roles.MARKETING,
                Roles.DATA_STEWARD,
                Roles.ADMINISTRATOR,
                Roles.AUDITOR
            })
    @Operation(summary = "An import: its state, and how many rows have which outcome")
    @APIResponseSchema(value = ImportView.class, responseCode = "200")
    public Response read(UUID id, @Context HttpHeaders headers) {
        ImportJob job = imports.find(id);
        // Progress moves without a new version, so no 304 while it runs.
        return job.state().isRunning()
                ? Response.ok(imports.view(job))
                        .header(HttpHeaders.ETAG, Preconditions.etag(job.version()))
                        .build()
                : answers.read(headers, job, imports::view);
    }

    @PUT
    @Path("{id}/content")
    @Command
    @Consumes("text/csv")
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.MARKETING,
        Roles.DATA_STEWARD,
        Roles.ADMINISTRATOR
    })
    @SecurityRequirement(
            name = "bearer",
            scopes = {
                Roles.ACCOUNT_MANAGER,
                Roles.SALES_HEAD,
                Roles.MARKETING,
                Roles.DATA_STEWARD,
                Roles.ADMINISTRATOR
            })
    @Operation(summary = "Send the file: CSV in UTF-8 with a header row, at most 25 MiB")
    @APIResponseSchema(value = ImportView.class, responseCode = "200")
    public Response upload(
            UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            example = "name,segment\nAcme GmbH,retail\n"))
                    byte[] content,
            @Context HttpHeaders headers) {
        return change(id, headers, job -> imports.upload(job, content));
    }

    @POST
    @Path("{id}/check")
    @Command
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.MARKETING,
        Roles.DATA_STEWARD,
        Roles.ADMINISTRATOR
    })
    @SecurityRequirement(
            name = "bearer",
            scopes = {
                Roles.ACCOUNT_MANAGER,
                Roles.SALES_HEAD,
                Roles.MARKETING,
                Roles.DATA_STEWARD,
                Roles.ADMINISTRATOR
            })
    @Operation(summary = "Dry run: say for each row what would become of it")
    @APIResponseSchema(value = ImportView.class, responseCode = "200")
    public Response check(UUID id, @Context HttpHeaders headers) {
        return change(id, headers, imports::check);
    }

    @POST
    @Path("{id}/commit")
    @Command
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.MARKETING,
        Roles.DATA_STEWARD,
        Roles.ADMINISTRATOR
    })
    @SecurityRequirement(
            name = "bearer",
            scopes = {
                Roles.ACCOUNT_MANAGER,
                Roles.SALES_HEAD,
                Roles.MARKETING,
                Roles.DATA_STEWARD,
                Roles.ADMINISTRATOR
            })
    @Operation(summary = "Write the rows that passed the dry run, in the background")
    @APIResponseSchema(value = ImportView.class, responseCode = "200")
    public Response commit(UUID id, @Context HttpHeaders headers) {
        return change(id, headers, imports::commit);
    }

    @POST
    @Path("{id}/rollback")
    @Command
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.MARKETING,
        Roles.DATA_STEWARD,
        Roles.ADMINISTRATOR
    })
    @SecurityRequirement(
            name = "bearer",
            scopes = {
                Roles.ACCOUNT_MANAGER,
                Roles.SALES_HEAD,
                Roles.MARKETING,
                Roles.DATA_STEWARD,
                Roles.ADMINISTRATOR
            })
    @Operation(summary = "Take back what the import created, except what was changed since")
    @APIResponseSchema(value = ImportView.class, responseCode = "200")
    public Response rollback(UUID id, @Context HttpHeaders headers) {
        return change(id, headers, imports::rollback);
    }

    @GET
    @Path("{id}/rows")
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.MARKETING,
        Roles.DATA_STEWARD,
        Roles.ADMINISTRATOR,
        Roles.AUDITOR
    })
    @SecurityRequirement(
            name = "bearer",
            scopes = {
                Roles.ACCOUNT_MANAGER,
                Roles.SALES_HEAD,
                Roles.MARKETING,
                Roles.DATA_STEWARD,
                Roles.ADMINISTRATOR,
                Roles.AUDITOR
            })
    @Operation(summary = "The report: each row, its outcome and why")
    public Page<ImportView.RowView> rows(
            UUID id,
            @QueryParam("outcome") @Nullable String outcome,
            @QueryParam("after") @Nullable String after,
            @Context UriInfo uri) {
        requireKnown(uri);
        ImportJob job = imports.toReport(id);
        List<ImportView.RowView> rows =
                imports.rows(job, outcomes(outcome), position(after), ROWS_AT_ONCE + 1);
        boolean more = rows.size() > ROWS_AT_ONCE;
        List<ImportView.RowView> shown = more ? rows.subList(0, ROWS_AT_ONCE) : rows;
        return new Page<>(
                shown, more ? String.valueOf(shown.getLast().position()) : null, null, null);
    }

    private Response change(UUID id, HttpHeaders headers, Consumer<ImportJob> order) {
        return answers.changed(headers, imports.toRun(id), order, imports::view);
    }

    private static void requireKnown(UriInfo uri) {
        uri.getQueryParameters()
                .forEach((name, values) -> {
                    if (!ROWS_PARAMETERS.contains(name)) {
                        throw ProblemException.invalidParameter(
                                name,
                                "is not known here; known are "
                                        + String.join(", ", ROWS_PARAMETERS));
                    }
                    if (values.size() > 1 || values.getFirst().isEmpty()) {
                        throw ProblemException.invalidParameter(
                                name, "must be given once, with a value");
                    }
                });
    }

    private static List<RowResult.Outcome> outcomes(@Nullable String names) {
        if (names == null) {
            return List.of();
        }
        try {
            return Arrays.stream(names.split(",")).map(RowResult.Outcome::valueOf).toList();
        } catch (IllegalArgumentException unknown) {
            throw ProblemException.invalidParameter(
                    "outcome", "must be some of " + Arrays.toString(RowResult.Outcome.values()));
        }
    }

    private static int position(@Nullable String after) {
        if (after == null) {
            return -1;
        }
        if (!after.matches("\\d{1,7}")) {
            throw ProblemException.invalidParameter("after", "is not a cursor of this list");
        }
        return Integer.parseInt(after);
    }
}
