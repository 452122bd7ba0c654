package org.setu.client.access.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.client.access.AccessEnquiries;
import org.setu.client.access.AccessEnquiry;
import org.setu.client.access.AccessRequest;
import org.setu.client.access.AccessRequests;
import org.setu.client.access.AccessState;
import org.setu.client.access.AskingForAccess;
import org.setu.client.field.Label;
import org.setu.client.field.Remark;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;
import org.setu.platform.web.Answers;

/** Asking for access to accounts that one does not see. */
@Path(AccessEnquiryResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Access requests")
@RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.DATA_STEWARD})
class AccessEnquiryResource {

    static final String PATH = "/api/v1/accounts/access-requests";

    private static final Listing<AccessEnquiry> LISTING =
            Listing.of(AccessEnquiry.class)
                    .sort("createdAt", FieldType.INSTANT, AccessEnquiry::createdAt)
                    .filter("state", FieldType.oneOf(AccessState.class));

    /**
     * @param name what was looked for
     * @param reason told to the owner
     */
    record Question(
            @Schema(examples = "Acme") @NotNull @Label String name,
            @Schema(examples = "They asked me for an offer at the fair.") @NotNull @Remark
                    String reason) {}

    private final AskingForAccess asking;
    private final AccessEnquiries enquiries;
    private final AccessRequests requests;
    private final EntityManager entityManager;
    private final Answers answers;

    AccessEnquiryResource(
            AskingForAccess asking,
            AccessEnquiries enquiries,
            AccessRequests requests,
            EntityManager entityManager,
            Answers answers) {
        this.asking = asking;
        this.enquiries = enquiries;
        this.requests = requests;
        this.entityManager = entityManager;
        this.answers = answers;
    }

    @POST
    @Command
    @Operation(
            summary = "Ask for access to accounts that one does not see",
            description =
                    "Goes to those who see the hidden accounts of this name. 409 if there is none;"
                            + " 429 if asked too often.")
    @APIResponseSchema(value = AccessEnquiryView.class, responseCode = "201")
    public Response ask(@Valid @NotNull Question question) {
        return answers.created(PATH, asking.ask(question.name(), question.reason()), this::view);
    }

    @GET
    @Operation(summary = "List what one has asked for")
    public Page<AccessEnquiryView> list(@Context UriInfo uri) {
        return LISTING.page(entityManager, uri.getQueryParameters(), this::view);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read what has become of a request")
    @APIResponseSchema(value = AccessEnquiryView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, enquiries.get(id), this::view);
    }

    private AccessEnquiryView view(AccessEnquiry enquiry) {
        List<UUID> granted =
                enquiry.state() == AccessState.OPEN
                        ? List.of()
                        : requests.granted(List.of(enquiry.id())).stream()
                                .map(AccessRequest::accountId)
                                .toList();
        return AccessEnquiryView.of(enquiry, granted);
    }
}
