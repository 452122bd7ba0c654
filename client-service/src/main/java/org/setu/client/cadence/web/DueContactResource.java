package org.setu.client.cadence.web;

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

/** With whom contact is due. */
@Path("/api/v1/due-contacts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Contact cadences")
@RolesAllowed({
    Roles.ACCOUNT_MANAGER,
    Roles.SALES_HEAD,
    Roles.MARKETING,
    Roles.SERVICE_AGENT,
    Roles.DATA_STEWARD,
    Roles.AUDITOR
})
class DueContactResource {

    private final DueContactLists lists;

    DueContactResource(DueContactLists lists) {
        this.lists = lists;
    }

    @GET
    @Operation(
            summary = "List accounts by when they are to be contacted",
            description =
                    "Those that the caller sees and that have a cadence, the first due first;"
                            + " dueOn[lt] with today gives the overdue ones, ownerId those of one"
                            + " colleague. Archived and former accounts are not contacted.")
    public Page<DueContactView> list(@Context UriInfo uri) {
        return lists.page(uri.getQueryParameters());
    }
}
