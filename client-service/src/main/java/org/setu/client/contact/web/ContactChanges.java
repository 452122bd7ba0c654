package org.setu.client.contact.web;

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
import org.setu.client.contact.Contact;
import org.setu.platform.access.Roles;
import org.setu.platform.change.ChangeFeed;
import org.setu.platform.change.ChangePage;

/** What changed of contacts. */
@Path(ContactResource.PATH + "/changes")
@RunOnVirtualThread
@Tag(name = "Contacts")
class ContactChanges {

    private final ChangeFeed feed;
    private final ContactLists lists;

    ContactChanges(ChangeFeed feed, ContactLists lists) {
        this.feed = feed;
        this.lists = lists;
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
            summary = "What changed of contacts since a reader looked last",
            description = ChangeFeed.DESCRIPTION)
    @Parameter(name = "after", in = ParameterIn.QUERY, description = ChangeFeed.AFTER)
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = ChangeFeed.LIMIT)
    public ChangePage<ContactView> changes(@Context UriInfo uri) {
        return feed.page("contact", Contact.class, uri.getQueryParameters(), lists::changes);
    }
}
