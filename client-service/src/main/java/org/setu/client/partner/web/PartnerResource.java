package org.setu.client.partner.web;

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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.client.account.Accounts;
import org.setu.client.partner.ConnectingSystem;
import org.setu.client.partner.Partner;
import org.setu.client.partner.PartnerKind;
import org.setu.client.partner.PartnerState;
import org.setu.client.partner.Partners;
import org.setu.platform.access.Roles;
import org.setu.platform.command.InSteps;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;
import org.setu.platform.web.Answers;

/**
 * Persons and systems of a client who may use Setu for one account. Their transitions are in {@link
 * PartnerTransitions}.
 */
@Path(PartnerResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Partners")
class PartnerResource {

    static final String PATH = "/api/v1/accounts/{accountId}/partners";

    private static final Listing<Partner> LISTING =
            Listing.of(Partner.class)
                    .sort("createdAt", FieldType.INSTANT, Partner::createdAt)
                    .sort("name", FieldType.TEXT, Partner::name)
                    .filter("kind", FieldType.oneOf(PartnerKind.class))
                    .filter("state", FieldType.oneOf(PartnerState.class))
                    .filter("contactId", FieldType.ID);

    private final Accounts accounts;
    private final Partners partners;
    private final PartnerCommands commands;
    private final ConnectingSystem connecting;
    private final Answers answers;
    private final EntityManager entityManager;

    PartnerResource(
            Accounts accounts,
            Partners partners,
            PartnerCommands commands,
            ConnectingSystem connecting,
            Answers answers,
            EntityManager entityManager) {
        this.accounts = accounts;
        this.partners = partners;
        this.commands = commands;
        this.connecting = connecting;
        this.answers = answers;
        this.entityManager = entityManager;
    }

    static String collection(UUID accountId) {
        return PATH.replace("{accountId}", accountId.toString());
    }

    @GET
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.CONTRACT_MANAGER, Roles.AUDITOR})
    @Operation(
            summary = "List the partners of an account",
            description = "Filter by kind, state, contactId; sort by createdAt or name.")
    public Page<PartnerView> list(@PathParam("accountId") UUID accountId, @Context UriInfo uri) {
        UUID account = accounts.get(accountId).id();
        return LISTING.page(
                entityManager,
                uri.getQueryParameters(),
                Map.of("accountId", account),
                PartnerView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.CONTRACT_MANAGER, Roles.AUDITOR})
    @Operation(summary = "Read a partner")
    @APIResponseSchema(value = PartnerView.class, responseCode = "200")
    public Response read(
            @PathParam("accountId") UUID accountId,
            @PathParam("id") UUID id,
            @Context HttpHeaders headers) {
        return answers.read(headers, partners.of(accountId, id), PartnerView::of);
    }

    @POST
    @InSteps(because = "a system gets its client at the identity provider")
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD})
    @Operation(
            summary = "Invite a contact, or connect a system",
            description =
                    "A PERSON gets a mail with a link that is good for a week. A SYSTEM gets client"
                            + " credentials: `clientSecret` is in this answer and never again; a repeat"
                            + " with the same Idempotency-Key answers without it, and rotate-secret"
                            + " gives a new one.")
    @APIResponseSchema(value = PartnerView.class, responseCode = "201")
    public Response add(
            @PathParam("accountId") UUID accountId, @Valid @NotNull PartnerRequest request) {
        return switch (request.kind()) {
            case PERSON -> commands.invite(accountId, request.invitee());
            case SYSTEM -> connect(accountId, request.system());
        };
    }

    private Response connect(UUID accountId, String name) {
        if (commands.isRepeat()) {
            return commands.repeat();
        }
        ConnectingSystem.Prepared prepared = connecting.prepare(accountId, name);
        return commands.with(prepared.credentials().secret(), commands.connect(prepared));
    }
}
