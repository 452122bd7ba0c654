package org.setu.client.contact.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.client.contact.Contact;
import org.setu.client.contact.Contacts;
import org.setu.client.contact.KeepingContacts;
import org.setu.client.external.ExternalId;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.command.TakingTurns;
import org.setu.platform.paging.Page;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.web.Answers;
import org.setu.platform.web.MergePatch;

/** Contacts. */
@Path(ContactResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Contacts")
@RolesAllowed({
    Roles.ACCOUNT_MANAGER,
    Roles.SALES_HEAD,
    Roles.CONTRACT_MANAGER,
    Roles.MARKETING,
    Roles.SERVICE_AGENT,
    Roles.DATA_STEWARD
})
class ContactResource {

    static final String PATH = "/api/v1/contacts";

    private final Contacts contacts;
    private final ContactLists lists;
    private final KeepingContacts keeping;
    private final TakingTurns turns;
    private final Answers answers;
    private final MergePatch mergePatch;

    ContactResource(
            Contacts contacts,
            ContactLists lists,
            KeepingContacts keeping,
            TakingTurns turns,
            Answers answers,
            MergePatch mergePatch) {
        this.contacts = contacts;
        this.lists = lists;
        this.keeping = keeping;
        this.turns = turns;
        this.answers = answers;
        this.mergePatch = mergePatch;
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
            summary = "List contacts",
            description =
                    "Those of accounts that the caller may see; archived ones only with"
                            + " archived=true. Search with q.")
    public Page<ContactView> list(@Context UriInfo uri) {
        return lists.page(uri.getQueryParameters(), Map.of());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.CONTRACT_MANAGER,
        Roles.MARKETING,
        Roles.SERVICE_AGENT,
        Roles.DATA_STEWARD,
        Roles.AUDITOR
    })
    @Operation(summary = "Read a contact")
    @APIResponseSchema(value = ContactView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, contacts.get(id), lists::view);
    }

    @POST
    @Command
    @Operation(summary = "Add a person at an account")
    @APIResponseSchema(value = ContactView.class, responseCode = "201")
    public Response add(@Valid @NotNull ContactRequest request) {
        return answers.created(PATH, keeping.add(request.details()), lists::view);
    }

    @PATCH
    @Path("/{id}")
    @Command
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "Change a contact")
    @APIResponseSchema(value = ContactView.class, responseCode = "200")
    public Response change(@PathParam("id") UUID id, @Context HttpHeaders headers, JsonNode patch) {
        return answers.changed(
                headers,
                contacts.get(id),
                contact ->
                        keeping.change(
                                contact, mergePatch.apply(lists.request(contact), patch).details()),
                lists::view);
    }

    @PUT
    @Path("/by-external/{system}/{externalId}")
    @Command
    @Operation(
            summary = "Add or replace the contact that another system knows by a key",
            description = "If-Match is optional.")
    @APIResponse(responseCode = "201", description = "It was new; Location says where it is.")
    @APIResponseSchema(value = ContactView.class, responseCode = "200")
    public Response put(
            @PathParam("system") String system,
            @PathParam("externalId") String externalId,
            @Context HttpHeaders headers,
            @Valid @NotNull ContactRequest request) {
        ExternalId key = ExternalId.checked(system, externalId);
        turns.on("contact %s %s".formatted(system, externalId));
        Contact known = contacts.by(key).orElse(null);
        if (known == null) {
            answers.requireNothingExpected(headers);
            return answers.created(PATH, keeping.add(request.details().with(key)), lists::view);
        }
        return answers.replaced(
                headers,
                known,
                contact -> keeping.change(contact, request.details().with(key)),
                lists::view);
    }

    @GET
    @Path("/by-external/{system}/{externalId}")
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.CONTRACT_MANAGER,
        Roles.MARKETING,
        Roles.SERVICE_AGENT,
        Roles.DATA_STEWARD,
        Roles.AUDITOR
    })
    @Operation(summary = "Read the contact that another system knows by a key")
    @APIResponseSchema(value = ContactView.class, responseCode = "200")
    public Response readByExternal(
            @PathParam("system") String system,
            @PathParam("externalId") String externalId,
            @Context HttpHeaders headers) {
        Contact contact =
                contacts.by(ExternalId.checked(system, externalId))
                        .orElseThrow(() -> ProblemException.notFound("contact"));
        return answers.read(headers, contact, lists::view);
    }

    @POST
    @Path("/{id}/archive")
    @Command
    @Operation(summary = "Take a contact out of lists; nothing is deleted")
    @APIResponseSchema(value = ContactView.class, responseCode = "200")
    public Response archive(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, keeping::archive);
    }

    @POST
    @Path("/{id}/restore")
    @Command
    @Operation(summary = "Bring a contact back from the archive")
    @APIResponseSchema(value = ContactView.class, responseCode = "200")
    public Response restore(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, keeping::restore);
    }

    private Response step(UUID id, HttpHeaders headers, Consumer<Contact> transition) {
        return answers.changed(headers, contacts.get(id), transition, lists::view);
    }
}
