package org.setu.client.access.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.client.access.AccessRequest;
import org.setu.client.access.AccessRequests;
import org.setu.client.access.AccessState;
import org.setu.client.access.AnsweringAccessRequests;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;
import org.setu.platform.web.Answers;
import org.setu.platform.web.Preconditions;

/** Answering requests for access to one's accounts. */
@Path(AccessRequestResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Access requests")
@RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.DATA_STEWARD})
class AccessRequestResource {

    static final String PATH = "/api/v1/access-requests";

    private static final Listing<AccessRequest> LISTING =
            Listing.of(AccessRequest.class)
                    .sort("createdAt", FieldType.INSTANT, AccessRequest::createdAt)
                    .filter("state", FieldType.oneOf(AccessState.class))
                    .filter("accountId", FieldType.ID)
                    .filter("requesterId", FieldType.ID);

    private final AccessRequests requests;
    private final AnsweringAccessRequests answering;
    private final EntityManager entityManager;
    private final Answers answers;

    AccessRequestResource(
            AccessRequests requests,
            AnsweringAccessRequests answering,
            EntityManager entityManager,
            Answers answers) {
        this.requests = requests;
        this.answering = answering;
        this.entityManager = entityManager;
        this.answers = answers;
    }

    @GET
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.DATA_STEWARD, Roles.AUDITOR})
    @Operation(
            summary = "List requests for access",
            description = "Those for accounts that the caller sees.")
    public Page<AccessRequestView> list(@Context UriInfo uri) {
        return LISTING.page(entityManager, uri.getQueryParameters(), AccessRequestView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.DATA_STEWARD, Roles.AUDITOR})
    @Operation(summary = "Read a request for access")
    @APIResponseSchema(value = AccessRequestView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, requests.get(id), AccessRequestView::of);
    }

    @POST
    @Path("/{id}/grant")
    @Command
    @Operation(
            summary = "Let the asker into the account's team",
            description = "By the account's owner, a sales head or a data steward.")
    @APIResponseSchema(value = AccessRequestView.class, responseCode = "200")
    public Response grant(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, answering::grant);
    }

    @POST
    @Path("/{id}/refuse")
    @Command
    @Operation(
            summary = "Refuse access",
            description = "By the account's owner, a sales head or a data steward.")
    @APIResponseSchema(value = AccessRequestView.class, responseCode = "200")
    public Response refuse(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, answering::refuse);
    }

    private Response step(UUID id, HttpHeaders headers, Consumer<AccessRequest> answer) {
        AccessRequest request = requests.get(id);
        Preconditions.requireMatch(headers, request);
        answer.accept(request);
        return answers.changed(request, AccessRequestView::of);
    }
}
