package org.setu.client.lead.web;

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
import org.setu.client.lead.Lead;
import org.setu.platform.access.Roles;
import org.setu.platform.change.ChangeFeed;
import org.setu.platform.change.ChangePage;

/** What changed of leads. */
@Path(LeadResource.PATH + "/changes")
@RunOnVirtualThread
@Tag(name = "Leads")
class LeadChanges {

    private final ChangeFeed feed;

    LeadChanges(ChangeFeed feed) {
        this.feed = feed;
    }

    @GET
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.MARKETING,
        Roles.DATA_STEWARD,
        Roles.AUDITOR
    })
    @Operation(
            summary = "What changed of leads since a reader looked last",
            description = ChangeFeed.DESCRIPTION)
    @Parameter(name = "after", in = ParameterIn.QUERY, description = ChangeFeed.AFTER)
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = ChangeFeed.LIMIT)
    public ChangePage<LeadView> changes(@Context UriInfo uri) {
        return feed.page("lead", Lead.class, uri.getQueryParameters(), LeadView::changes);
    }
}
