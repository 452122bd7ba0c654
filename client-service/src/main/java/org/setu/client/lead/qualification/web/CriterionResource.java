package org.setu.client.lead.qualification.web;

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
import org.setu.client.lead.qualification.KeepingCriteria;
import org.setu.client.lead.qualification.QualificationCriteria;
import org.setu.client.lead.qualification.QualificationCriterion;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;
import org.setu.platform.web.Answers;
import org.setu.platform.web.MergePatch;

/** The checklist of leads: read by those who see leads, kept by administrators. */
@Path(CriterionResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Leads")
@RolesAllowed(Roles.ADMINISTRATOR)
class CriterionResource {

    static final String PATH = "/api/v1/qualification-criteria";

    private static final Listing<QualificationCriterion> LISTING =
            Listing.of(QualificationCriterion.class)
                    .sort("place", FieldType.INTEGER, QualificationCriterion::place)
                    .sort("changedAt", FieldType.INSTANT, QualificationCriterion::changedAt)
                    .filter("text", FieldType.TEXT)
                    .filter("required", FieldType.BOOLEAN)
                    .filter("retired", FieldType.BOOLEAN);

    private final QualificationCriteria criteria;
    private final KeepingCriteria keeping;
    private final Answers answers;
    private final MergePatch mergePatch;
    private final EntityManager entityManager;

    CriterionResource(
            QualificationCriteria criteria,
            KeepingCriteria keeping,
            Answers answers,
            MergePatch mergePatch,
            EntityManager entityManager) {
        this.criteria = criteria;
        this.keeping = keeping;
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
        Roles.AUDITOR,
        Roles.ADMINISTRATOR
    })
    @Operation(
            summary = "List what is asked of leads",
            description = "In the order of the checklist, what is retired too.")
    public Page<CriterionView> list(@Context UriInfo uri) {
        return LISTING.page(entityManager, uri.getQueryParameters(), CriterionView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.MARKETING,
        Roles.DATA_STEWARD,
        Roles.AUDITOR,
        Roles.ADMINISTRATOR
    })
    @Operation(summary = "Read a question that is asked of leads")
    @APIResponseSchema(value = CriterionView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, criteria.get(id), CriterionView::of);
    }

    @POST
    @Command
    @Operation(summary = "Add a question that is asked of leads")
    @APIResponseSchema(value = CriterionView.class, responseCode = "201")
    public Response add(@Valid @NotNull CriterionRequest request) {
        return answers.created(PATH, keeping.add(request.details()), CriterionView::of);
    }

    @PATCH
    @Path("/{id}")
    @Command
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Change, require or retire a question that is asked of leads",
            description =
                    "Leads that are qualified stay so. What was answered to a retired question"
                            + " stays; with retired false it is asked again.")
    @APIResponseSchema(value = CriterionView.class, responseCode = "200")
    public Response change(@PathParam("id") UUID id, @Context HttpHeaders headers, JsonNode patch) {
        return answers.changed(
                headers,
                criteria.get(id),
                criterion ->
                        keeping.change(
                                criterion,
                                mergePatch
                                        .apply(CriterionRequest.of(criterion.details()), patch)
                                        .details()),
                CriterionView::of);
    }
}
