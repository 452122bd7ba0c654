package org.setu.client.contact.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.client.contact.ContactSnapshots;
import org.setu.platform.access.Roles;

/**
 * The state of a contact, for a service whose read model has not heard of it yet. Not routed by the
 * gateway.
 */
@Path("/internal/v1/contacts")
@RunOnVirtualThread
@Tag(name = "Internal")
class ContactForServices {

    private final ContactSnapshots snapshots;
    private final ObjectMapper mapper;

    ContactForServices(ContactSnapshots snapshots, ObjectMapper mapper) {
        this.snapshots = snapshots;
        this.mapper = mapper;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.SERVICE)
    @Operation(
            summary = "A contact as on setu.client.contact",
            description = "For other services only.")
    public ObjectNode read(@PathParam("id") UUID id) {
        ContactSnapshots.Snapshot snapshot = snapshots.of(id);
        return mapper.<ObjectNode>valueToTree(snapshot.contact())
                .put("version", snapshot.version());
    }
}
