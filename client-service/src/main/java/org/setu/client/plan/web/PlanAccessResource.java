package org.setu.client.plan.web;

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

/** Who has read account plans; for auditors alone. */
@Path("/api/v1/plan-accesses")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Account plans")
@RolesAllowed(Roles.AUDITOR)
class PlanAccessResource {

    private final PlanLists lists;

    PlanAccessResource(PlanLists lists) {
        this.lists = lists;
    }

    @GET
    @Operation(
            summary = "List who has read account plans",
            description =
                    "By accountId, planId, staffId and time; sort=-at: the latest first. A page of"
                            + " a list is one entry.")
    public Page<PlanAccessView> list(@Context UriInfo uri) {
        return lists.accesses(uri.getQueryParameters());
    }
}
