package org.setu.client.rollup.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.client.figures.Period;
import org.setu.client.figures.web.FiguresAsked;
import org.setu.client.rollup.RollUp;
import org.setu.client.rollup.RollUpFigure;
import org.setu.client.rollup.RollUpGrouping;
import org.setu.client.rollup.RollingUp;
import org.setu.platform.access.Roles;

/** Figures of a group of companies. */
@Path("/api/v1/accounts/{id}/roll-up")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Accounts")
@RolesAllowed({
    Roles.ACCOUNT_MANAGER,
    Roles.SALES_HEAD,
    Roles.CONTRACT_MANAGER,
    Roles.MARKETING,
    Roles.SERVICE_AGENT,
    Roles.DATA_STEWARD,
    Roles.AUDITOR
})
class RollUpResource {

    private final RollingUp rollingUp;

    RollUpResource(RollingUp rollingUp) {
        this.rollingUp = rollingUp;
    }

    @GET
    @Operation(
            summary = "Add up figures of an account and all companies below it",
            description =
                    "Of what the caller sees, reached through companies that he sees. Archived"
                            + " companies do not count, those below them do. The period applies to"
                            + " leads, activities and deals; the other figures are as they are now.")
    @Parameter(
            name = "figures",
            in = ParameterIn.QUERY,
            description =
                    "Which, separated by commas: accounts, contacts, leads, cases, needs,"
                            + " activities, overdue, deals; without it all of them",
            schema = @Schema(implementation = String.class),
            example = "accounts,deals")
    @Parameter(
            name = "groupBy",
            in = ParameterIn.QUERY,
            description = "none, or child: by the company directly below",
            schema = @Schema(implementation = String.class),
            example = "child")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "The first day, in UTC",
            schema = @Schema(implementation = String.class, format = "date"),
            example = "2026-01-01")
    @Parameter(
            name = "until",
            in = ParameterIn.QUERY,
            description = "The last day, in UTC",
            schema = @Schema(implementation = String.class, format = "date"),
            example = "2026-12-31")
    public RollUp rollUp(@PathParam("id") UUID id, @Context UriInfo uri) {
        FiguresAsked asked = new FiguresAsked(uri.getQueryParameters(), "figures", "from", "until");
        RollUpGrouping by = asked.groupBy(RollUpGrouping.class, RollUpGrouping.NONE);
        Set<String> words = asked.words("figures", RollUpFigure.words());
        Period period = asked.period();
        asked.check();
        return rollingUp.over(id, figures(words), by, period);
    }

    private static Set<RollUpFigure> figures(Set<String> words) {
        Set<RollUpFigure> figures = EnumSet.noneOf(RollUpFigure.class);
        Arrays.stream(RollUpFigure.values())
                .filter(figure -> words.contains(figure.word()))
                .forEach(figures::add);
        return figures;
    }
}
