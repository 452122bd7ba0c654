package org.setu.client.cases.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.client.cases.ClientCases;
import org.setu.client.cases.KeepingCases;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.Page;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.web.Answers;
import org.setu.platform.web.MergePatch;

/** Questions, complaints and suggestions. Their transitions are in {@link CaseTransitions}. */
@Path(CaseResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cases")
@RolesAllowed({
    Roles.ACCOUNT_MANAGER,
    Roles.SALES_HEAD,
    Roles.CONTRACT_MANAGER,
    Roles.SERVICE_AGENT
})
class CaseResource {

    static final String PATH = "/api/v1/cases";

    private final ClientCases cases;
    private final CaseLists lists;
    private final KeepingCases keeping;
    private final CurrentCaller caller;
    private final Answers answers;
    private final MergePatch mergePatch;

    CaseResource(
            ClientCases cases,
            CaseLists lists,
            KeepingCases keeping,
            CurrentCaller caller,
            Answers answers,
            MergePatch mergePatch) {
        this.cases = cases;
        this.lists = lists;
        this.keeping = keeping;
        this.caller = caller;
        this.answers = answers;
        this.mergePatch = mergePatch;
    }

    @GET
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.CONTRACT_MANAGER,
        Roles.MARKETING,
        Roles.SERVICE_AGENT,
        Roles.DATA_STEWARD,
        Roles.AUDITOR
    })
    @Operation(
            summary = "List cases",
            description =
                    "Those of accounts that the caller may see. With ownerId and"
                            + " resolutionDueAt[lt] what somebody is late with; with contractId,"
                            + " orderId or productId what came of one. Search number, subject and"
                            + " text with q.")
    public Page<CaseView> list(@Context UriInfo uri) {
        return lists.page(uri.getQueryParameters());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.CONTRACT_MANAGER,
        Roles.MARKETING,
        Roles.SERVICE_AGENT,
        Roles.DATA_STEWARD,
        Roles.AUDITOR
    })
    @Operation(summary = "Read a case")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, cases.get(id), lists::view);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.CONTRACT_MANAGER,
        Roles.MARKETING,
        Roles.SERVICE_AGENT,
        Roles.DATA_STEWARD,
        Roles.AUDITOR
    })
    @Operation(
            summary = "List what happened to a case",
            description = "Every step with what was said and who did it, the first one first.")
    public Page<CaseStepView> history(@PathParam("id") UUID id, @Context UriInfo uri) {
        return lists.history(cases.get(id), uri.getQueryParameters());
    }

    @POST
    @Command
    @Operation(
            summary = "Open a case",
            description =
                    "RECEIVED. What the service level of the account's tier promises for its"
                            + " severity holds from receivedAt on; response and resolution tell"
                            + " until when.")
    @APIResponseSchema(value = CaseView.class, responseCode = "201")
    public Response open(@Valid @NotNull CaseRequest request) {
        return answers.created(
                PATH,
                keeping.open(
                        request.details(caller.get().namedOrSelf(request.ownerId())),
                        request.receivedAt()),
                lists::view);
    }

    @PATCH
    @Path("/{id}")
    @Command
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Change what is said of a case",
            description =
                    "Kind and account stay. For another severity is promised what is promised for"
                            + " it, from the start on.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response change(@PathParam("id") UUID id, @Context HttpHeaders headers, JsonNode patch) {
        return answers.changed(
                headers,
                cases.get(id),
                on -> {
                    CaseRequest request = mergePatch.apply(CaseRequest.of(on), patch);
                    if (!Objects.equals(request.receivedAt(), on.receivedAt())) {
                        throw ProblemException.invalid("/receivedAt", "stays as it is");
                    }
                    UUID owner = request.ownerId();
                    if (owner == null) {
                        throw ProblemException.invalid(
                                "/ownerId", "is required: every case has an owner");
                    }
                    keeping.change(on, request.details(owner));
                },
                lists::view);
    }
}
