package org.setu.platform.sample;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.setu.platform.imports.ImportResource;

@Path("/api/v1/imports")
@RunOnVirtualThread
class NoteImports extends ImportResource {

    @Override
    protected String path() {
        return "/api/v1/imports";
    }
}
