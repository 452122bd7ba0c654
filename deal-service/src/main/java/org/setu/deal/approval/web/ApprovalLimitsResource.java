package org.setu.deal.approval.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.deal.approval.ApprovalLimitsDetails;
import org.setu.deal.approval.KeptLimits;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.web.Answers;

/** How much discount each role may give or approve. */
@Path("/api/v1/approval-limits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Approval limits", description = "How much discount each role may give or approve.")
@RunOnVirtualThread
public class ApprovalLimitsResource {

    private final KeptLimits kept;
    private final Answers answers;

    ApprovalLimitsResource(KeptLimits kept, Answers answers) {
        this.kept = kept;
        this.answers = answers;
    }

    @GET
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.CONTRACT_MANAGER,
        Roles.AUDITOR,
        Roles.ADMINISTRATOR
    })
    @Operation(operationId = "getApprovalLimits", summary = "Read the approval limits")
    @APIResponseSchema(ApprovalLimitsView.class)
    public Response read(@Context HttpHeaders headers) {
        return answers.read(headers, kept.current(), ApprovalLimitsView::from);
    }

    @PUT
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "putApprovalLimits", summary = "Replace the approval limits")
    @APIResponseSchema(ApprovalLimitsView.class)
    public Response replace(
            @Valid @NotNull ApprovalLimitsDetails request, @Context HttpHeaders headers) {
        return answers.changed(
                headers,
                kept.current(),
                limits -> limits.describe(request),
                ApprovalLimitsView::from);
    }
}
