package org.setu.client.cases.web;

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
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.setu.client.cases.CaseKind;
import org.setu.client.cases.CaseState;
import org.setu.client.cases.CaseStep;
import org.setu.client.cases.ClientCase;
import org.setu.client.cases.ClientCases;
import org.setu.client.cases.PartnersCases;
import org.setu.client.field.LongText;
import org.setu.client.field.Remark;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;
import org.setu.platform.web.Answers;

/** A client's person or system raises cases of the own account and follows them. */
@Path(OwnCaseResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cases")
@RolesAllowed(Roles.PARTNER)
class OwnCaseResource {

    static final String PATH = "/api/v1/own-cases";

    private static final Listing<ClientCase> LISTING =
            Listing.of(ClientCase.class)
                    .sort("receivedAt", FieldType.INSTANT, ClientCase::receivedAt)
                    .sort("changedAt", FieldType.INSTANT, ClientCase::changedAt)
                    .filter("number", FieldType.TEXT)
                    .filter("kind", FieldType.oneOf(CaseKind.class))
                    .filter("state", "progress.state", FieldType.oneOf(CaseState.class))
                    .filter("contractId", "affected.contractId", FieldType.ID)
                    .filter("orderId", "affected.orderId", FieldType.ID)
                    .filter("receivedAt", FieldType.INSTANT)
                    .filter("changedAt", FieldType.INSTANT)
                    .search("searchText");

    private static final Listing<CaseStep> HISTORY =
            Listing.of(CaseStep.class).sort("at", FieldType.INSTANT, CaseStep::at);

    /** What the partner says. */
    record Answer(@Schema(examples = "It is lot 17.") @NotNull @LongText String text) {}

    /** What the partner says, if anything. */
    record Contentment(@Schema(examples = "Thank you.") @Nullable @LongText String text) {}

    /** Why he is not content. */
    record Discontent(
            @Schema(examples = "The new boxes were wet, too") @NotNull @Remark String reason) {}

    private final ClientCases cases;
    private final PartnersCases partners;
    private final Answers answers;
    private final EntityManager entityManager;

    OwnCaseResource(
            ClientCases cases,
            PartnersCases partners,
            Answers answers,
            EntityManager entityManager) {
        this.cases = cases;
        this.partners = partners;
        this.answers = answers;
        this.entityManager = entityManager;
    }

    @GET
    @Operation(
            summary = "List your cases",
            description = "All of your account that are shared with you, whoever has raised them.")
    public Page<OwnCaseView> list(@Context UriInfo uri) {
        return LISTING.page(entityManager, uri.getQueryParameters(), OwnCaseView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a case of yours")
    @APIResponseSchema(value = OwnCaseView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, cases.get(id), OwnCaseView::of);
    }

    @GET
    @Path("/{id}/history")
    @Operation(
            summary = "List what happened to a case of yours",
            description = "Questions, answers and decisions, the first one first.")
    public Page<OwnCaseStepView> history(@PathParam("id") UUID id, @Context UriInfo uri) {
        return HISTORY.page(
                entityManager,
                uri.getQueryParameters(),
                Map.of("caseId", cases.get(id).id()),
                OwnCaseStepView::of);
    }

    @POST
    @Command
    @Operation(
            summary = "Raise a case",
            description =
                    "A question, a complaint or a suggestion. responseDueAt and resolutionDueAt"
                            + " tell what is promised to you.")
    @APIResponseSchema(value = OwnCaseView.class, responseCode = "201")
    public Response raise(@Valid @NotNull OwnCaseRequest request) {
        return answers.created(PATH, partners.raise(request.told()), OwnCaseView::of);
    }

    @POST
    @Path("/{id}/answer")
    @Command
    @Operation(
            summary = "Answer what you were asked",
            description = "While waitingSince is set; the promised times go on.")
    @APIResponseSchema(value = OwnCaseView.class, responseCode = "200")
    public Response answer(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @Valid @NotNull Answer request) {
        return step(id, headers, on -> partners.answer(on, request.text()));
    }

    @POST
    @Path("/{id}/confirm")
    @Command
    @Operation(summary = "Say that you are content: CLOSED", description = "From RESOLVED.")
    @APIResponseSchema(value = OwnCaseView.class, responseCode = "200")
    public Response confirm(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @Valid @NotNull Contentment request) {
        return step(id, headers, on -> partners.confirm(on, request.text()));
    }

    @POST
    @Path("/{id}/reopen")
    @Command
    @Operation(
            summary = "Say that you are not content: REOPENED",
            description = "From RESOLVED, or from CLOSED within 30 days.")
    @APIResponseSchema(value = OwnCaseView.class, responseCode = "200")
    public Response reopen(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @Valid @NotNull Discontent request) {
        return step(id, headers, on -> partners.reopen(on, request.reason()));
    }

    private Response step(UUID id, HttpHeaders headers, Consumer<ClientCase> transition) {
        return answers.changed(headers, cases.get(id), transition, OwnCaseView::of);
    }
}
