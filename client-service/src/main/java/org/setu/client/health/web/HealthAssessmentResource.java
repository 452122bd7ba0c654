package org.setu.client.health.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.client.figures.web.FiguresAsked;
import org.setu.client.health.AssessingHealth;
import org.setu.client.health.CountingHealth;
import org.setu.client.health.HealthAssessments;
import org.setu.client.health.HealthFigures;
import org.setu.client.health.HealthGrouping;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.Page;
import org.setu.platform.web.Answers;

/** How well it went with accounts. */
@Path(HealthAssessmentResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Health")
@RolesAllowed({
    Roles.ACCOUNT_MANAGER,
    Roles.SALES_HEAD,
    Roles.CONTRACT_MANAGER,
    Roles.DATA_STEWARD,
    Roles.AUDITOR
})
class HealthAssessmentResource {

    static final String PATH = "/api/v1/health-assessments";

    private final HealthAssessments assessments;
    private final HealthLists lists;
    private final AssessingHealth assessing;
    private final CountingHealth counting;
    private final Answers answers;

    HealthAssessmentResource(
            HealthAssessments assessments,
            HealthLists lists,
            AssessingHealth assessing,
            CountingHealth counting,
            Answers answers) {
        this.assessments = assessments;
        this.lists = lists;
        this.assessing = assessing;
        this.counting = counting;
        this.answers = answers;
    }

    @GET
    @Operation(
            summary = "List how well it goes and went with accounts",
            description =
                    "Of accounts that the caller sees. latest=true&sort=score gives the portfolio,"
                            + " the worst first, with ownerId that of one manager; accountId the"
                            + " history of an account. What has no score comes after 100.")
    public Page<HealthAssessmentView> list(@Context UriInfo uri) {
        return lists.page(uri.getQueryParameters());
    }

    @GET
    @Path("/figures")
    @Operation(
            summary = "Count accounts by how well it goes with them",
            description = "Of those that the caller sees, as they were judged last.")
    @Parameter(
            name = "groupBy",
            in = ParameterIn.QUERY,
            description = "none, owner or tier",
            schema = @Schema(implementation = String.class),
            example = "owner")
    public HealthFigures figures(@Context UriInfo uri) {
        FiguresAsked asked = new FiguresAsked(uri.getQueryParameters());
        HealthGrouping by = asked.groupBy(HealthGrouping.class, HealthGrouping.NONE);
        asked.check();
        return counting.count(by);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read how well it went with an account")
    @APIResponseSchema(value = HealthAssessmentView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, assessments.get(id), lists::view);
    }

    @POST
    @Command
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.DATA_STEWARD})
    @Operation(
            summary = "Judge now how well it goes with an account",
            description = "And keep it. It happens by itself every night if anything has changed.")
    @APIResponseSchema(value = HealthAssessmentView.class, responseCode = "201")
    public Response assess(@Valid @NotNull HealthRequest request) {
        return answers.created(PATH, assessing.onRequest(request.accountId()), lists::view);
    }
}
