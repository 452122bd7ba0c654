package org.setu.client.need.web;

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
import org.setu.client.figures.web.FiguresAsked;
import org.setu.client.need.CountingNeeds;
import org.setu.client.need.NeedFigures;
import org.setu.client.need.NeedGrouping;
import org.setu.platform.access.Roles;

/** Figures of needs. */
@Path(NeedResource.PATH + "/coverage")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Needs")
@RolesAllowed({
    Roles.ACCOUNT_MANAGER,
    Roles.SALES_HEAD,
    Roles.CONTRACT_MANAGER,
    Roles.MARKETING,
    Roles.SERVICE_AGENT,
    Roles.DATA_STEWARD,
    Roles.AUDITOR
})
class NeedCoverageResource {

    private final CountingNeeds counting;

    NeedCoverageResource(CountingNeeds counting) {
        this.counting = counting;
    }

    @GET
    @Operation(
            summary = "Count needs: open, covered, unmet, what could still be sold",
            description =
                    "Of those that the caller sees, as they are now, with their estimated value by"
                            + " currency.")
    @Parameter(
            name = "groupBy",
            in = ParameterIn.QUERY,
            description = "none, category, account, owner or priority",
            schema = @Schema(implementation = String.class),
            example = "category")
    @Parameter(
            name = "accountId",
            in = ParameterIn.QUERY,
            description = "Only those of this account",
            schema = @Schema(implementation = String.class, format = "uuid"))
    public NeedFigures count(@Context UriInfo uri) {
        FiguresAsked asked = new FiguresAsked(uri.getQueryParameters(), "accountId");
        NeedGrouping by = asked.groupBy(NeedGrouping.class, NeedGrouping.NONE);
        UUID account = asked.id("accountId");
        asked.check();
        return counting.count(by, account);
    }
}
