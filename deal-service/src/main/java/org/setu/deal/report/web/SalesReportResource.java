package org.setu.deal.report.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.deal.report.ReportingSales;
import org.setu.deal.report.SalesReport;
import org.setu.platform.access.Roles;

/** The sales report. */
@Path("/api/v1/reports/sales")
@Tag(name = "Reports", description = "Figures over the deals that you see.")
@RunOnVirtualThread
@RolesAllowed({
    Roles.ACCOUNT_MANAGER,
    Roles.SALES_HEAD,
    Roles.CONTRACT_MANAGER,
    Roles.MARKETING,
    Roles.DATA_STEWARD,
    Roles.AUDITOR
})
public class SalesReportResource {

    private final ReportingSales reporting;

    SalesReportResource(ReportingSales reporting) {
        this.reporting = reporting;
    }

    @GET
    @Produces("application/json")
    @Operation(
            operationId = "getSalesReport",
            summary = "Won, lost and open deals: counts, amounts, win rate, cycle, pipeline",
            description =
                    "Ask with Accept: text/csv for a table. Whole days in UTC. Deals in another"
                            + " currency than the report's are counted, not summed.")
    @Parameter(
            name = "groupBy",
            in = ParameterIn.QUERY,
            description = "none, month, quarter, manager, owner, team, region or product",
            schema = @Schema(implementation = String.class),
            example = "quarter")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "The state on this day; by default the last day with data",
            schema = @Schema(implementation = String.class, format = "date"),
            example = "2017-12-31")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "First day on which a won or lost deal may have ended",
            schema = @Schema(implementation = String.class, format = "date"),
            example = "2017-01-01")
    @Parameter(
            name = "until",
            in = ParameterIn.QUERY,
            description = "Last day on which a won or lost deal may have ended",
            schema = @Schema(implementation = String.class, format = "date"),
            example = "2017-12-31")
    @Parameter(
            name = "currency",
            in = ParameterIn.QUERY,
            description = "Of the amounts; by default the one that most deals have",
            schema = @Schema(implementation = String.class),
            example = "USD")
    public SalesReport report(@Context UriInfo uri) {
        return of(uri);
    }

    @GET
    @Produces("text/csv")
    @Operation(hidden = true)
    public String table(@Context UriInfo uri) {
        return SalesReportCsv.of(of(uri));
    }

    private SalesReport of(UriInfo uri) {
        ReportParameters parameters = ReportParameters.of(uri.getQueryParameters());
        return reporting.report(parameters.by(), parameters.period(), parameters.currency());
    }
}
