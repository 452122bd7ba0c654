package org.setu.client.staff.web;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.smallrye.common.annotation.RunOnVirtualThread;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.client.staff.StaffAccess;
import org.setu.platform.access.Roles;

import java.util.UUID;

/**
 * A staff member's record, for a service whose read model has not heard of him yet. Not routed by
 * the gateway.
 */
@Path("/internal/v1/staff")
@RunOnVirtualThread
@Tag(name = "Internal")
class StaffForServices {

    private final StaffAccess access;

    StaffForServices(StaffAccess access) {
        this.access = access;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.SERVICE)
    @Operation(
            summary = "A staff member as on setu.client.staff",
            description = "For other services only.")
    public ObjectNode read(@PathParam("id") UUID id) {
        return access.published(id);
    }
}
