package org.setu.client.today.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.platform.access.Roles;
import org.setu.platform.paging.Page;

/** What waits for somebody. */
@Path("/api/v1/today")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Today")
@RolesAllowed({
    Roles.ACCOUNT_MANAGER,
    Roles.SALES_HEAD,
    Roles.CONTRACT_MANAGER,
    Roles.MARKETING,
    Roles.SERVICE_AGENT,
    Roles.DATA_STEWARD,
    Roles.AUDITOR
})
class TodayResource {

    private final TodayLists lists;

    TodayResource(TodayLists lists) {
        this.lists = lists;
    }

    @GET
    @Operation(
            summary = "List what waits for somebody, what is most overdue first",
            description =
                    "For the caller, for whom he represents, or for ownerId: planned activities,"
                            + " cases and their measures, new leads, accounts with which contact is"
                            + " due, that are late to buy again or do badly, requests for access and"
                            + " reported risk signals, as far as the caller sees them and his roles"
                            + " may read of them. By the end of today (UTC), unless dueAt says"
                            + " otherwise. Each item names the request that closes it.")
    public Page<TodayView> list(@Context UriInfo uri) {
        return lists.page(uri.getQueryParameters());
    }
}
