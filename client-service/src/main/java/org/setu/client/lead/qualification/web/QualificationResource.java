package org.setu.client.lead.qualification.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.client.lead.Leads;
import org.setu.client.lead.qualification.AnsweringCriteria;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.web.Answers;
import org.setu.platform.web.Preconditions;

/** The checklist of a lead. */
@Path("/api/v1/leads/{id}/qualification")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Leads")
@RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.MARKETING, Roles.DATA_STEWARD})
class QualificationResource {

    private final Leads leads;
    private final AnsweringCriteria answering;
    private final Checklists checklists;
    private final Answers answers;

    QualificationResource(
            Leads leads, AnsweringCriteria answering, Checklists checklists, Answers answers) {
        this.leads = leads;
        this.answering = answering;
        this.checklists = checklists;
        this.answers = answers;
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
            summary = "Read the checklist of a lead",
            description =
                    "Every question that is asked now, with its answer; UNKNOWN where nobody gave"
                            + " one. Questions may change while the lead does not: the answer is"
                            + " never 304.")
    @APIResponseSchema(value = QualificationView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id) {
        QualificationView view = checklists.view(leads.get(id));
        return Response.ok(view)
                .header(HttpHeaders.ETAG, Preconditions.etag(view.leadVersion()))
                .build();
    }

    @PUT
    @Command
    @Operation(
            summary = "Answer the checklist of a lead",
            description =
                    "Replaces the answers to all questions that are asked; one that is not named"
                            + " is UNKNOWN. If-Match names the version of the lead. Who answered"
                            + " and when stays where the answer stays, and so do the answers to"
                            + " retired questions. Not of a converted lead.")
    @APIResponseSchema(value = QualificationView.class, responseCode = "200")
    public Response answer(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @Valid @NotNull AnswersRequest request) {
        return answers.changed(
                headers,
                leads.get(id),
                lead -> answering.replace(lead, request.details()),
                checklists::view);
    }
}
