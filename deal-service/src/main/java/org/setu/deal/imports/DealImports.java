package org.setu.deal.imports;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.platform.imports.ImportResource;

/** Imports of products and historic deals. */
@Path(DealImports.PATH)
@Tag(name = "Imports", description = "Products and historic deals from CSV files.")
@RunOnVirtualThread
public class DealImports extends ImportResource {

    static final String PATH = "/api/v1/deal-imports";

    @Override
    protected String path() {
        return PATH;
    }
}
