package org.setu.client.timeline.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.setu.client.account.Accounts;
import org.setu.platform.access.Roles;
import org.setu.platform.paging.Page;

/** All that happened with an account. */
@Path("/api/v1/accounts/{id}/timeline")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Timeline")
@RolesAllowed({
    Roles.ACCOUNT_MANAGER,
    Roles.SALES_HEAD,
    Roles.CONTRACT_MANAGER,
    Roles.MARKETING,
    Roles.SERVICE_AGENT,
    Roles.DATA_STEWARD,
    Roles.AUDITOR
})
class TimelineResource {

    private final Accounts accounts;
    private final TimelineLists lists;

    TimelineResource(Accounts accounts, TimelineLists lists) {
        this.accounts = accounts;
        this.lists = lists;
    }

    @GET
    @Operation(
            summary = "List all that happened with an account, the newest first",
            description =
                    "Activities, cases, needs, contacts and converted leads as they are now, and"
                            + " what deals, quotes, contracts, obligations, orders and messages"
                            + " told, of what the caller sees and his roles may read. What lies"
                            + " ahead comes first: occursAt[lte] with the present instant leaves it"
                            + " out.")
    @Parameter(
            name = TimelineLists.SUBSIDIARIES,
            in = ParameterIn.QUERY,
            description = "Of the accounts below it too, as far as the caller sees them",
            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
    public Page<TimelineView> list(@PathParam("id") UUID id, @Context UriInfo uri) {
        accounts.get(id);
        return lists.page(id, uri.getQueryParameters());
    }
}
