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
import org.setu.client.cadence.AccountCadence;
import org.setu.client.cadence.AccountCadences;
import org.setu.client.cadence.KeepingCadences;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;
import org.setu.platform.web.Answers;
import org.setu.platform.web.MergePatch;
import org.setu.platform.web.Preconditions;

/** What was agreed with clients instead of what is usual in their tiers. */
@Path(AccountCadenceResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Contact cadences")
@RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD})
class AccountCadenceResource {

    static final String PATH = "/api/v1/account-cadences";

    private static final Listing<AccountCadence> LISTING =
            Listing.of(AccountCadence.class)
                    .sort("changedAt", FieldType.INSTANT, AccountCadence::changedAt)
                    .sort("createdAt", FieldType.INSTANT, AccountCadence::createdAt)
                    .filter("accountId", FieldType.ID)
                    .filter("everyDays", FieldType.INTEGER)
                    .filter("quietUntil", FieldType.DAY)
                    .filter("changedAt", FieldType.INSTANT);

    private final AccountCadences cadences;
    private final KeepingCadences keeping;
    private final Answers answers;
    private final MergePatch mergePatch;
    private final EntityManager entityManager;

    AccountCadenceResource(
            AccountCadences cadences,
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
        Roles.MARKETING,
        Roles.SERVICE_AGENT,
        Roles.DATA_STEWARD,
        Roles.AUDITOR
    })
    @Operation(summary = "List what was agreed with clients")
    public Page<AccountCadenceView> list(@Context UriInfo uri) {
        return LISTING.page(entityManager, uri.getQueryParameters(), AccountCadenceView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.MARKETING,
        Roles.SERVICE_AGENT,
        Roles.DATA_STEWARD,
        Roles.AUDITOR
    })
    @Operation(summary = "Read what was agreed with a client")
    @APIResponseSchema(value = AccountCadenceView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, cadences.get(id), AccountCadenceView::of);
    }

    @POST
    @Command
    @Operation(
            summary = "Agree with a client how often he is contacted, or not before when",
            description = "Once for each account; what is due with it follows at once.")
    @APIResponseSchema(value = AccountCadenceView.class, responseCode = "201")
    public Response add(@Valid @NotNull AccountCadenceRequest request) {
        return answers.created(PATH, keeping.agree(request.details()), AccountCadenceView::of);
    }

    @PATCH
    @Path("/{id}")
    @Command
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "Change what was agreed with a client", description = "The account stays.")
    @APIResponseSchema(value = AccountCadenceView.class, responseCode = "200")
    public Response change(@PathParam("id") UUID id, @Context HttpHeaders headers, JsonNode patch) {
        return answers.changed(
                headers,
                cadences.get(id),
                cadence ->
                        keeping.change(
                                cadence,
                                mergePatch
                                        .apply(AccountCadenceRequest.of(cadence.details()), patch)
                                        .details()),
                AccountCadenceView::of);
    }

    @DELETE
    @Path("/{id}")
    @Command
    @Operation(
            summary = "Agree nothing any more with a client",
            description = "He is contacted as is usual in his tier.")
    public void remove(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        AccountCadence cadence = cadences.get(id);
        Preconditions.requireMatch(headers, cadence);
        keeping.remove(cadence);
    }
}
