package org.setu.client.cadence.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.client.account.AccountTier;
import org.setu.client.cadence.ContactCadence;
import org.setu.client.cadence.ContactCadences;
import org.setu.client.cadence.KeepingCadences;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;
import org.setu.platform.web.Answers;
import org.setu.platform.web.MergePatch;
import org.setu.platform.web.Preconditions;

/** How often the accounts of each tier are contacted. */
@Path(ContactCadenceResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Contact cadences")
@RolesAllowed(Roles.ADMINISTRATOR)
class ContactCadenceResource {

    static final String PATH = "/api/v1/contact-cadences";

    private static final Listing<ContactCadence> LISTING =
            Listing.of(ContactCadence.class)
                    .sort("createdAt", FieldType.INSTANT, ContactCadence::createdAt)
                    .filter("tier", FieldType.oneOf(AccountTier.class));

    private final ContactCadences cadences;
    private final KeepingCadences keeping;
    private final Answers answers;
    private final MergePatch mergePatch;
    private final EntityManager entityManager;

    ContactCadenceResource(
            ContactCadences cadences,
            KeepingCadences keeping,
            Answers answers,
            MergePatch mergePatch,
            EntityManager entityManager) {
        this.cadences = cadences;
        this.keeping = keeping;
        this.answers = answers;
        this.mergePatch = mergePatch;
        this.entityManager = entityManager;
    }

    @GET
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.CONTRACT_MANAGER,
        Roles.MARKETING,
        Roles.SERVICE_AGENT,
        Roles.COLLEAGUE,
        Roles.DATA_STEWARD,
        Roles.AUDITOR,
        Roles.ADMINISTRATOR
    })
    @Operation(summary = "List how often tiers are contacted")
    public Page<ContactCadenceView> list(@Context UriInfo uri) {
        return LISTING.page(entityManager, uri.getQueryParameters(), ContactCadenceView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.CONTRACT_MANAGER,
        Roles.MARKETING,
        Roles.SERVICE_AGENT,
        Roles.COLLEAGUE,
        Roles.DATA_STEWARD,
        Roles.AUDITOR,
        Roles.ADMINISTRATOR
    })
    @Operation(summary = "Read how often a tier is contacted")
    @APIResponseSchema(value = ContactCadenceView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, cadences.get(id), ContactCadenceView::of);
    }

    @POST
    @Command
    @Operation(
            summary = "Say how often a tier is contacted",
            description = "Once for each tier; what is due with its accounts follows at once.")
    @APIResponseSchema(value = ContactCadenceView.class, responseCode = "201")
    public Response add(@Valid @NotNull ContactCadenceRequest request) {
        return answers.created(
                PATH, keeping.add(request.tier(), request.everyDays()), ContactCadenceView::of);
    }

    @PATCH
    @Path("/{id}")
    @Command
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "Change how often a tier is contacted", description = "The tier stays.")
    @APIResponseSchema(value = ContactCadenceView.class, responseCode = "200")
    public Response change(@PathParam("id") UUID id, @Context HttpHeaders headers, JsonNode patch) {
        return answers.changed(
                headers,
                cadences.get(id),
                cadence -> {
                    ContactCadenceRequest request =
                            mergePatch.apply(ContactCadenceRequest.of(cadence), patch);
                    keeping.change(cadence, request.tier(), request.everyDays());
                },
                ContactCadenceView::of);
    }

    @DELETE
    @Path("/{id}")
    @Command
    @Operation(
            summary = "Let a tier have no cadence",
            description = "Nothing is due with its accounts but what was agreed with them.")
    public void remove(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        ContactCadence cadence = cadences.get(id);
        Preconditions.requireMatch(headers, cadence);
        keeping.remove(cadence);
    }
}
