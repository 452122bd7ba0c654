package org.setu.client.need.web;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.client.need.KeepingNeeds;
import org.setu.client.need.Needs;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.Page;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.web.Answers;
import org.setu.platform.web.MergePatch;

/** What clients need. The transitions are in {@link NeedTransitions}. */
@Path(NeedResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Needs")
@RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD})
class NeedResource {

    static final String PATH = "/api/v1/needs";

    private final Needs needs;
    private final NeedLists lists;
    private final KeepingNeeds keeping;
    private final CurrentCaller caller;
    private final Answers answers;
    private final MergePatch mergePatch;

    NeedResource(
            Needs needs,
            NeedLists lists,
            KeepingNeeds keeping,
            CurrentCaller caller,
            Answers answers,
            MergePatch mergePatch) {
        this.needs = needs;
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
            summary = "List needs",
            description =
                    "Those of accounts that the caller may see. With state[in] and withDeal=false"
                            + " what could still be sold; with dealId or productId what one"
                            + " answers. Search category, subject, text and evidence with q.")
    public Page<NeedView> list(@Context UriInfo uri) {
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
    @Operation(summary = "Read a need")
    @APIResponseSchema(value = NeedView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, needs.get(id), lists::view);
    }

    @POST
    @Command
    @Operation(summary = "Add a need", description = "IDENTIFIED, with evidence or still without.")
    @APIResponseSchema(value = NeedView.class, responseCode = "201")
    public Response add(@Valid @NotNull NeedRequest request) {
        return answers.created(
                PATH,
                keeping.add(request.details(caller.get().namedOrSelf(request.ownerId()))),
                lists::view);
    }

    @PATCH
    @Path("/{id}")
    @Command
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Change what is said of a need",
            description =
                    "As long as it is open. The account stays; so do contacts and activities of"
                            + " evidence that the caller may not see.")
    @APIResponseSchema(value = NeedView.class, responseCode = "200")
    public Response change(@PathParam("id") UUID id, @Context HttpHeaders headers, JsonNode patch) {
        return answers.changed(
                headers,
                needs.get(id),
                need -> {
                    NeedRequest request = mergePatch.apply(NeedRequest.of(need.details()), patch);
                    UUID owner = request.ownerId();
                    if (owner == null) {
                        throw ProblemException.invalid(
                                "/ownerId", "is required: every need has an owner");
                    }
                    keeping.change(need, request.details(owner));
                },
                lists::view);
    }
}
