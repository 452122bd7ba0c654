package org.setu.deal.deal.web;

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
import org.setu.deal.deal.Deal;
import org.setu.platform.access.Roles;
import org.setu.platform.change.ChangeFeed;
import org.setu.platform.change.ChangePage;

/** What changed of deals. */
@Path(DealResource.PATH + "/changes")
@RunOnVirtualThread
@Tag(name = "Deals")
class DealChanges {

    private final ChangeFeed feed;
    private final DealViews views;

    DealChanges(ChangeFeed feed, DealViews views) {
        this.feed = feed;
        this.views = views;
    }

    @GET
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.CONTRACT_MANAGER,
        Roles.MARKETING,
        Roles.SERVICE_AGENT,
        Roles.DATA_STEWARD,
        Roles.AUDITOR
    })
    @Operation(
            operationId = "getDealChanges",
            summary = "What changed of deals since a reader looked last",
            description = ChangeFeed.DESCRIPTION)
    @Parameter(name = "after", in = ParameterIn.QUERY, description = ChangeFeed.AFTER)
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = ChangeFeed.LIMIT)
    public ChangePage<DealView> changes(@Context UriInfo uri) {
        return feed.page("deal", Deal.class, uri.getQueryParameters(), views::changes);
    }
}
