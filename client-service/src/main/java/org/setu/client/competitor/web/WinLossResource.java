package org.setu.client.competitor.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.client.competitor.CountingWinLoss;
import org.setu.client.competitor.WinLoss;
import org.setu.client.competitor.WinLossGrouping;
import org.setu.client.figures.Period;
import org.setu.client.figures.web.FiguresAsked;
import org.setu.platform.access.Roles;

/** What is won and lost against competitors. */
@Path(CompetitorResource.PATH + "/win-loss")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Competitors")
@RolesAllowed({
    Roles.ACCOUNT_MANAGER,
    Roles.SALES_HEAD,
    Roles.CONTRACT_MANAGER,
    Roles.MARKETING,
    Roles.SERVICE_AGENT,
    Roles.DATA_STEWARD,
    Roles.AUDITOR
})
class WinLossResource {

    private static final String COMPETITOR = "competitorId";

    private final CountingWinLoss counting;

    WinLossResource(CountingWinLoss counting) {
        this.counting = counting;
    }

    @GET
    @Operation(
            summary = "Count deals that were won and lost, by competitor and otherwise",
            description =
                    "Of the deals at accounts that the caller sees, by the day of closing. Lost to"
                            + " whom the deal names, by name or alias; won against whom it names or,"
                            + " where it names nobody, against all who had a position at the account"
                            + " on that day.")
    @Parameter(
            name = "groupBy",
            in = ParameterIn.QUERY,
            description = "none, competitor, account, reason (of the loss) or month",
            schema = @Schema(implementation = String.class),
            example = "competitor")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "First day of closing",
            schema = @Schema(implementation = String.class, format = "date"),
            example = "2026-01-01")
    @Parameter(
            name = "until",
            in = ParameterIn.QUERY,
            description = "Last day of closing",
            schema = @Schema(implementation = String.class, format = "date"),
            example = "2026-12-31")
    @Parameter(
            name = COMPETITOR,
            in = ParameterIn.QUERY,
            description = "Against whom alone",
            schema = @Schema(implementation = String.class, format = "uuid"))
    public WinLoss count(@Context UriInfo uri) {
        FiguresAsked asked =
                new FiguresAsked(uri.getQueryParameters(), "from", "until", COMPETITOR);
        WinLossGrouping by = asked.groupBy(WinLossGrouping.class, WinLossGrouping.NONE);
        Period period = asked.period();
        UUID competitor = asked.id(COMPETITOR);
        asked.check();
        return counting.count(by, period, competitor);
    }
}
