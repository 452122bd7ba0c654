package org.setu.client.segment.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.setu.client.segment.RankingAccounts;
import org.setu.client.segment.RfmCells;
import org.setu.client.segment.RfmRow;
import org.setu.platform.access.Roles;
import org.setu.platform.paging.Page;
import org.setu.platform.problem.ProblemException;

/** How recently, how often and how much clients buy. */
@Path(RfmResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Segments")
@RolesAllowed({
    Roles.ACCOUNT_MANAGER,
    Roles.SALES_HEAD,
    Roles.MARKETING,
    Roles.SERVICE_AGENT,
    Roles.DATA_STEWARD,
    Roles.AUDITOR
})
class RfmResource {

    static final String PATH = "/api/v1/rfm";

    private static final int USUAL_LIMIT = 50;
    private static final int MOST = 200;

    private final RfmParameters parameters;
    private final RankingAccounts ranking;

    RfmResource(RfmParameters parameters, RankingAccounts ranking) {
        this.parameters = parameters;
        this.ranking = ranking;
    }

    @GET
    @Operation(
            summary = "Rank accounts by how recently, how often and how much they buy",
            description =
                    "By name, with scores from 1 to 5 among the accounts that you see, so that"
                            + " somebody else may see other scores; ties have the lower score."
                            + " Without a deal that was won there is no score, and the reason.")
    @Parameter(
            name = "segment",
            in = ParameterIn.QUERY,
            description = "Among whose members; among all accounts that you see, if absent",
            schema = @Schema(implementation = String.class, format = "uuid"))
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "The day (UTC) that is looked back from; today if absent",
            schema = @Schema(implementation = String.class, format = "date"),
            example = "2026-11-30")
    @Parameter(
            name = "months",
            in = ParameterIn.QUERY,
            description = "So many months back frequency and amount are counted; 12 if absent",
            schema = @Schema(implementation = Integer.class),
            example = "12")
    @Parameter(
            name = "currency",
            in = ParameterIn.QUERY,
            description = "Of the amounts that count; they are never converted",
            schema = @Schema(implementation = String.class),
            example = "EUR")
    @Parameter(
            name = "code",
            in = ParameterIn.QUERY,
            description = "Those alone with these three scores",
            schema = @Schema(implementation = String.class),
            example = "543")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "1 to 200; 50 if absent",
            schema = @Schema(implementation = Integer.class),
            example = "50")
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "The next of the page before",
            schema = @Schema(implementation = String.class))
    public Page<RfmRow> rank(@Context UriInfo uri) {
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        var asked = parameters.read(query, "code", "limit", "after");
        String code = query.getFirst("code");
        if (code != null && !code.matches("[1-5]{3}")) {
            throw ProblemException.invalidParameter(
                    "code", "must be three scores from 1 to 5, such as 543");
        }
        return ranking.page(asked, code, query.getFirst("after"), limit(query.getFirst("limit")));
    }

    @GET
    @Path("/cells")
    @Operation(
            summary = "Count accounts by their scores",
            description =
                    "Of the accounts that you see, ranked among each other. Accounts that lack a"
                            + " score have no code, and stand at the end.")
    @Parameter(
            name = "segment",
            in = ParameterIn.QUERY,
            description = "Among whose members; among all accounts that you see, if absent",
            schema = @Schema(implementation = String.class, format = "uuid"))
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "The day (UTC) that is looked back from; today if absent",
            schema = @Schema(implementation = String.class, format = "date"),
            example = "2026-11-30")
    @Parameter(
            name = "months",
            in = ParameterIn.QUERY,
            description = "So many months back frequency and amount are counted; 12 if absent",
            schema = @Schema(implementation = Integer.class),
            example = "12")
    @Parameter(
            name = "currency",
            in = ParameterIn.QUERY,
            description = "Of the amounts that count; they are never converted",
            schema = @Schema(implementation = String.class),
            example = "EUR")
    public RfmCells cells(@Context UriInfo uri) {
        return ranking.cells(parameters.read(uri.getQueryParameters()));
    }

    private static int limit(@Nullable String value) {
        if (value == null) {
            return USUAL_LIMIT;
        }
        if (value.matches("[0-9]{1,3}")) {
            int limit = Integer.parseInt(value);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        }
        throw ProblemException.invalidParameter(
                "limit", "must be a whole number from 1 to " + MOST);
    }
}
