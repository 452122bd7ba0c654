package org.setu.client.partner.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.client.partner.OwnAccount;
import org.setu.platform.access.Roles;

/** The account that a partner belongs to. */
@Path("/api/v1/accounts/mine")
@RunOnVirtualThread
@Tag(name = "Partners")
class OwnAccountResource {

    /** As little as a partner needs: who he is to us, and whom to ask. */
    record OwnAccountView(UUID id, String name, ContactPerson contactPerson) {}

    /** The colleague who looks after the account. */
    record ContactPerson(String name) {}

    private final OwnAccount own;

    OwnAccountResource(OwnAccount own) {
        this.own = own;
    }

    @GET
    @RolesAllowed(Roles.PARTNER)
    @Operation(summary = "Read the own account", description = "For a client's person or system.")
    public OwnAccountView read() {
        OwnAccount.Known known = own.get();
        return new OwnAccountView(
                known.id(), known.name(), new ContactPerson(known.contactPerson()));
    }
}
