package org.setu.client.stakeholder.web;

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
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.client.stakeholder.KeepingStakeholders;
import org.setu.client.stakeholder.Stakeholder;
import org.setu.client.stakeholder.Stakeholders;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.Page;
import org.setu.platform.web.Answers;
import org.setu.platform.web.MergePatch;

/** People on the maps of accounts; for account managers and sales heads alone. */
@Path(StakeholderResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Stakeholders")
@RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD})
class StakeholderResource {

    static final String PATH = "/api/v1/stakeholders";

    private final Stakeholders stakeholders;
    private final StakeholderLists lists;
    private final KeepingStakeholders keeping;
    private final Answers answers;
    private final MergePatch mergePatch;

    StakeholderResource(
            Stakeholders stakeholders,
            StakeholderLists lists,
            KeepingStakeholders keeping,
            Answers answers,
            MergePatch mergePatch) {
        this.stakeholders = stakeholders;
        this.lists = lists;
        this.keeping = keeping;
        this.answers = answers;
        this.mergePatch = mergePatch;
    }

    @GET
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.AUDITOR})
    @Operation(
            summary = "List people on the maps of accounts",
            description =
                    "Those of accounts that the caller may see, the last changed at the end; who"
                            + " was taken off a map only with archived=true. role asks for a part"
                            + " in buying.")
    public Page<StakeholderView> list(@Context UriInfo uri) {
        return lists.page(uri.getQueryParameters());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.AUDITOR})
    @Operation(summary = "Read what is thought of a person")
    @APIResponseSchema(value = StakeholderView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, stakeholders.get(id), lists::view);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.AUDITOR})
    @Operation(
            summary = "List what was thought of a person over time",
            description =
                    "Every assessment with who made it and when; sort=-assessedAt: the latest"
                            + " first.")
    public Page<AssessmentView> history(@PathParam("id") UUID id, @Context UriInfo uri) {
        return lists.history(stakeholders.get(id), uri.getQueryParameters());
    }

    @POST
    @Command
    @Operation(
            summary = "Put a person on the map of an account",
            description = "A contact who works at the account; once on each map.")
    @APIResponseSchema(value = StakeholderView.class, responseCode = "201")
    public Response add(@Valid @NotNull StakeholderRequest request) {
        return answers.created(PATH, keeping.add(request.details()), lists::view);
    }

    @PATCH
    @Path("/{id}")
    @Command
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Change what is thought of a person",
            description =
                    "Account and contact stay. Nobody may report to himself, not even over others.")
    @APIResponseSchema(value = StakeholderView.class, responseCode = "200")
    public Response change(@PathParam("id") UUID id, @Context HttpHeaders headers, JsonNode patch) {
        return step(
                id,
                headers,
                stakeholder ->
                        keeping.change(
                                stakeholder,
                                mergePatch
                                        .apply(StakeholderRequest.of(stakeholder.details()), patch)
                                        .details()));
    }

    @POST
    @Path("/{id}/archive")
    @Command
    @Operation(summary = "Take a person off the map; nothing is forgotten")
    @APIResponseSchema(value = StakeholderView.class, responseCode = "200")
    public Response archive(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, keeping::archive);
    }

    @POST
    @Path("/{id}/restore")
    @Command
    @Operation(summary = "Put a person on the map again")
    @APIResponseSchema(value = StakeholderView.class, responseCode = "200")
    public Response restore(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, keeping::restore);
    }

    private Response step(UUID id, HttpHeaders headers, Consumer<Stakeholder> transition) {
        return answers.changed(headers, stakeholders.get(id), transition, lists::view);
    }
}
