package org.setu.platform.testing.architecture.broken.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** An endpoint without roles, and a writing one that is no command. */
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
}
