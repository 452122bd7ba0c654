package org.setu.platform.testing.architecture.broken.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.setu.platform.command.Command;

/**
 * An endpoint without roles, a writing one that is no command, and a command without a Response.
 */
@Path("/broken")
class OpenResource {

    @GET
    public String read() {
        return "";
    }

    @POST
    @RolesAllowed("account-manager")
    public String write() {
        return "";
    }

    @PUT
    @Command
    @RolesAllowed("account-manager")
    public String replace() {
        return "";
    }
}
