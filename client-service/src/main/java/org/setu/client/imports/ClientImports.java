package org.setu.client.imports;

import io.smallrye.common.annotation.RunOnVirtualThread;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.platform.imports.ImportResource;

/** Imports into this service. */
@Path(ClientImports.PATH)
@RunOnVirtualThread
@Tag(name = "Imports")
class ClientImports extends ImportResource {

    static final String PATH = "/api/v1/imports";

    @Override
    protected String path() {
        return PATH;
    }
}
