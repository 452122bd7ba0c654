package org.setu.client.cases.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.client.cases.CaseFigures;
import org.setu.client.cases.CaseGrouping;
import org.setu.client.cases.CountingCases;
import org.setu.client.figures.Period;
import org.setu.client.figures.web.FiguresAsked;
import org.setu.platform.access.Roles;

/** Figures of cases. */
@Path(CaseResource.PATH + "/figures")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cases")
@RolesAllowed({
    Roles.ACCOUNT_MANAGER,
    Roles.SALES_HEAD,
    Roles.CONTRACT_MANAGER,
    Roles.MARKETING,
    Roles.SERVICE_AGENT,
    Roles.DATA_STEWARD,
    Roles.AUDITOR
})
class CaseFiguresResource {

    private final CountingCases counting;

    CaseFiguresResource(CountingCases counting) {
        this.counting = counting;
    }

    @GET
    @Operation(
            summary = "Count cases: open, late, reopened, what they cost",
            description = "Of those that the caller sees, by the day of receipt (UTC).")
    @Parameter(
            name = "groupBy",
            in = ParameterIn.QUERY,
            description =
                    "none, kind, reason, severity, rootCause, owner, account, contract, order,"
                            + " product or month",
            schema = @Schema(implementation = String.class),
            example = "rootCause")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "First day of receipt",
            schema = @Schema(implementation = String.class, format = "date"),
            example = "2026-01-01")
    @Parameter(
            name = "until",
            in = ParameterIn.QUERY,
            description = "Last day of receipt",
            schema = @Schema(implementation = String.class, format = "date"),
            example = "2026-12-31")
    public CaseFigures count(@Context UriInfo uri) {
        FiguresAsked asked = new FiguresAsked(uri.getQueryParameters(), "from", "until");
        CaseGrouping by = asked.groupBy(CaseGrouping.class, CaseGrouping.NONE);
        Period period = asked.period();
        asked.check();
        return counting.count(by, period);
    }
}
