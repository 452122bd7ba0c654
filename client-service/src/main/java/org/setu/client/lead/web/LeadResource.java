package org.setu.client.lead.web;

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
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.client.lead.Lead;
import org.setu.client.lead.LeadSource;
import org.setu.client.lead.LeadStatus;
import org.setu.client.lead.Leads;
import org.setu.client.lead.WorkingLeads;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.web.Answers;
import org.setu.platform.web.MergePatch;

/** Leads: reading, taking in, changing. Their transitions are in {@link LeadTransitions}. */
@Path(LeadResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Leads")
@RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.MARKETING, Roles.DATA_STEWARD})
class LeadResource {

    static final String PATH = "/api/v1/leads";

    private static final Listing<Lead> LISTING =
            Listing.of(Lead.class)
                    .sort("createdAt", FieldType.INSTANT, Lead::createdAt)
                    .sort("changedAt", FieldType.INSTANT, Lead::changedAt)
                    .filter("status", FieldType.oneOf(LeadStatus.class))
                    .filter("source", FieldType.oneOf(LeadSource.class))
                    .filter("campaign", FieldType.TEXT)
                    .filter("company", FieldType.TEXT)
                    .filter("email", FieldType.TEXT)
                    .filter("country", FieldType.TEXT)
                    .filter("ownerId", FieldType.ID)
                    .filter("accountId", FieldType.ID)
                    .filter("tradeEventId", FieldType.ID)
                    .filter("returnOn", FieldType.DAY)
                    .filter("createdAt", FieldType.INSTANT)
                    .filter("changedAt", FieldType.INSTANT)
                    .search("searchText");

    private final Leads leads;
    private final WorkingLeads working;
    private final Answers answers;
    private final MergePatch mergePatch;
    private final EntityManager entityManager;

    LeadResource(
            Leads leads,
            WorkingLeads working,
            Answers answers,
            MergePatch mergePatch,
            EntityManager entityManager) {
        this.leads = leads;
        this.working = working;
        this.answers = answers;
        this.mergePatch = mergePatch;
        this.entityManager = entityManager;
    }

    @GET
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.MARKETING,
        Roles.DATA_STEWARD,
        Roles.AUDITOR
    })
    @Operation(
            summary = "List leads",
            description = "Only those that the caller may see. Search with q.")
    public Page<LeadView> list(@Context UriInfo uri) {
        return LISTING.page(entityManager, uri.getQueryParameters(), LeadView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.MARKETING,
        Roles.DATA_STEWARD,
        Roles.AUDITOR
    })
    @Operation(summary = "Read a lead")
    @APIResponseSchema(value = LeadView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, leads.get(id), LeadView::of);
    }

    @POST
    @Command
    @Operation(
            summary = "Take a lead in",
            description = "With ownerId it is ASSIGNED at once, otherwise NEW.")
    @APIResponseSchema(value = LeadView.class, responseCode = "201")
    public Response take(@Valid @NotNull LeadRequest request) {
        return answers.created(
                PATH, working.take(request.details(), request.ownerId()), LeadView::of);
    }

    @PATCH
    @Path("/{id}")
    @Command
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "Change what is known of a lead")
    @APIResponseSchema(value = LeadView.class, responseCode = "200")
    public Response change(@PathParam("id") UUID id, @Context HttpHeaders headers, JsonNode patch) {
        return answers.changed(
                headers,
                leads.get(id),
                lead -> {
                    LeadRequest request = mergePatch.apply(LeadRequest.of(lead), patch);
                    if (!Objects.equals(request.ownerId(), lead.ownerId())) {
                        throw ProblemException.invalid("/ownerId", "is changed by POST /assign");
                    }
                    working.change(lead, request.details());
                },
                LeadView::of);
    }
}
