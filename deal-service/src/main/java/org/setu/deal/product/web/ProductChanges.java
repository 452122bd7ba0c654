package org.setu.deal.product.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.deal.product.Product;
import org.setu.platform.access.Roles;
import org.setu.platform.change.ChangeFeed;
import org.setu.platform.change.ChangePage;

/** What changed of products. */
@Path(ProductResource.PATH + "/changes")
@RunOnVirtualThread
@Tag(name = "Products")
class ProductChanges {

    private final ChangeFeed feed;

    ProductChanges(ChangeFeed feed) {
        this.feed = feed;
    }

    @GET
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.CONTRACT_MANAGER,
        Roles.MARKETING,
        Roles.SERVICE_AGENT,
        Roles.DATA_STEWARD,
        Roles.AUDITOR,
        Roles.ADMINISTRATOR
    })
    @Operation(
            operationId = "getProductChanges",
            summary = "What changed of products since a reader looked last",
            description = ChangeFeed.DESCRIPTION)
    @Parameter(name = "after", in = ParameterIn.QUERY, description = ChangeFeed.AFTER)
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = ChangeFeed.LIMIT)
    public ChangePage<ProductView> changes(@Context UriInfo uri) {
        return feed.page("product", Product.class, uri.getQueryParameters(), ProductView::changes);
    }
}
