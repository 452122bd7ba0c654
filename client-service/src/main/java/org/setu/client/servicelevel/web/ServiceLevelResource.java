package org.setu.client.servicelevel.web;

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
import org.setu.client.account.AccountTier;
import org.setu.client.servicelevel.KeepingServiceLevels;
import org.setu.client.servicelevel.ServiceLevel;
import org.setu.client.servicelevel.ServiceLevels;
import org.setu.client.servicelevel.Severity;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;
import org.setu.platform.web.Answers;

/** What is promised to the accounts of each tier. */
@Path(ServiceLevelResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Service levels")
@RolesAllowed(Roles.ADMINISTRATOR)
class ServiceLevelResource {

    static final String PATH = "/api/v1/service-levels";

    private static final Listing<ServiceLevel> LISTING =
            Listing.of(ServiceLevel.class)
                    .sort("createdAt", FieldType.INSTANT, ServiceLevel::createdAt)
                    .filter("tier", FieldType.oneOf(AccountTier.class))
                    .filter("severity", FieldType.oneOf(Severity.class))
                    .filter("endedAt", FieldType.INSTANT);

    private final ServiceLevels levels;
    private final KeepingServiceLevels keeping;
    private final Answers answers;
    private final EntityManager entityManager;

    ServiceLevelResource(
            ServiceLevels levels,
            KeepingServiceLevels keeping,
            Answers answers,
            EntityManager entityManager) {
        this.levels = levels;
        this.keeping = keeping;
        this.answers = answers;
        this.entityManager = entityManager;
    }

    @GET
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.CONTRACT_MANAGER,
        Roles.MARKETING,
        Roles.SERVICE_AGENT,
        Roles.COLLEAGUE,
        Roles.DATA_STEWARD,
        Roles.AUDITOR,
        Roles.ADMINISTRATOR
    })
    @Operation(
            summary = "List service levels",
            description = "Those that were ended too; endedAt[null]=true gives those in force.")
    public Page<ServiceLevelView> list(@Context UriInfo uri) {
        return LISTING.page(entityManager, uri.getQueryParameters(), ServiceLevelView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.CONTRACT_MANAGER,
        Roles.MARKETING,
        Roles.SERVICE_AGENT,
        Roles.COLLEAGUE,
        Roles.DATA_STEWARD,
        Roles.AUDITOR,
        Roles.ADMINISTRATOR
    })
    @Operation(summary = "Read a service level")
    @APIResponseSchema(value = ServiceLevelView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, levels.get(id), ServiceLevelView::of);
    }

    @POST
    @Command
    @Operation(
            summary = "Promise something to a tier",
            description =
                    "For cases of one severity, or for all that have no level of their own; it"
                            + " replaces what was promised for them. Times are working time of the"
                            + " calendar.")
    @APIResponseSchema(value = ServiceLevelView.class, responseCode = "201")
    public Response add(@Valid @NotNull ServiceLevelRequest request) {
        return answers.created(
                PATH,
                keeping.add(request.tier(), request.severity(), request.promise()),
                ServiceLevelView::of);
    }

    @POST
    @Path("/{id}/end")
    @Command
    @Operation(
            summary = "Promise it no longer",
            description = "To cases that come; what was promised to others stays.")
    @APIResponseSchema(value = ServiceLevelView.class, responseCode = "200")
    public Response end(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.changed(headers, levels.get(id), keeping::end, ServiceLevelView::of);
    }
}
