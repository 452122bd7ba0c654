package org.setu.client.reliability.score.web;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.client.reliability.score.Assessing;
import org.setu.client.reliability.score.ReliabilityAssessments;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.Page;
import org.setu.platform.web.Answers;

/** What was thought of clients and prospects. */
@Path(AssessmentResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Reliability")
@RolesAllowed({
    Roles.ACCOUNT_MANAGER,
    Roles.SALES_HEAD,
    Roles.CONTRACT_MANAGER,
    Roles.DATA_STEWARD,
    Roles.AUDITOR
})
class AssessmentResource {

    static final String PATH = "/api/v1/reliability-assessments";

    private final ReliabilityAssessments assessments;
    private final AssessmentLists lists;
    private final Assessing assessing;
    private final Answers answers;

    AssessmentResource(
            ReliabilityAssessments assessments,
            AssessmentLists lists,
            Assessing assessing,
            Answers answers) {
        this.assessments = assessments;
        this.lists = lists;
        this.assessing = assessing;
        this.answers = answers;
    }

    @GET
    @Operation(
            summary = "List what was thought of clients and prospects",
            description =
                    "Of accounts and leads that the caller sees. latest=true&score[lt]=40&sort=score"
                            + " gives those to worry about; what has no score comes after 100.")
    public Page<ReliabilityAssessmentView> list(@Context UriInfo uri) {
        return lists.page(uri.getQueryParameters());
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read what was thought of a client or a prospect",
            description = "With what was known then, so that it can be explained years later.")
    @APIResponseSchema(value = ReliabilityAssessmentView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, assessments.get(id), lists::view);
    }

    @POST
    @Command
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.DATA_STEWARD})
    @Operation(
            summary = "Assess a client or a prospect now",
            description =
                    "And keep it. It happens by itself whenever something is learnt, corrected or"
                            + " retracted, and every night if time has changed anything.")
    @APIResponseSchema(value = ReliabilityAssessmentView.class, responseCode = "201")
    public Response assess(@Valid @NotNull AssessmentRequest request) {
        return answers.created(PATH, assessing.onRequest(request.party()), lists::view);
    }
}
