package org.setu.client.account.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.Account;
import org.setu.client.account.AccountDetails;
import org.setu.client.account.Accounts;
import org.setu.client.account.ChangingAccount;
import org.setu.client.account.OpeningAccount;
import org.setu.client.external.ExternalId;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.command.TakingTurns;
import org.setu.platform.paging.Page;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.web.Answers;
import org.setu.platform.web.MergePatch;

/** Accounts: reading, opening, changing. Their transitions are in {@link AccountTransitions}. */
@Path(AccountResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Accounts")
@RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.DATA_STEWARD})
class AccountResource {

    static final String PATH = "/api/v1/accounts";

    private final Accounts accounts;
    private final AccountLists lists;
    private final OpeningAccount opening;
    private final ChangingAccount changing;
    private final CurrentCaller caller;
    private final TakingTurns turns;
    private final Answers answers;
    private final MergePatch mergePatch;

    AccountResource(
            Accounts accounts,
            AccountLists lists,
            OpeningAccount opening,
            ChangingAccount changing,
            CurrentCaller caller,
            TakingTurns turns,
            Answers answers,
            MergePatch mergePatch) {
        this.accounts = accounts;
        this.lists = lists;
        this.opening = opening;
        this.changing = changing;
        this.caller = caller;
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
            summary = "List accounts",
            description =
                    "Only those that the caller may see; archived ones only with archived=true."
                            + " Search with q, sort by name, createdAt or changedAt; segmentId"
                            + " gives the members of a segment.")
    public Page<AccountView> list(@Context UriInfo uri) {
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
    @Operation(summary = "Read an account")
    @APIResponseSchema(value = AccountView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, accounts.get(id), lists::view);
    }

    @GET
    @Path("/{id}/subsidiaries")
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
            summary = "List the companies directly below an account",
            description = "As the list of accounts, with the same parameters.")
    public Page<AccountView> subsidiaries(@PathParam("id") UUID id, @Context UriInfo uri) {
        UUID parent = accounts.get(id).id();
        return lists.page(uri.getQueryParameters(), Map.of("parentId", parent));
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
    @Operation(summary = "Read the account that another system knows by a key")
    @APIResponseSchema(value = AccountView.class, responseCode = "200")
    public Response readByExternal(
            @PathParam("system") String system,
            @PathParam("externalId") String externalId,
            @Context HttpHeaders headers) {
        Account account =
                accounts.by(ExternalId.checked(system, externalId))
                        .orElseThrow(() -> ProblemException.notFound("account"));
        return answers.read(headers, account, lists::view);
    }

    @POST
    @Command
    @Operation(
            summary = "Open an account",
            description =
                    "Refused as a duplicate if it is probably there already: the same name but for"
                            + " spelling and legal form, the same legal id, or the same domain and"
                            + " phone number. With force=true and a reason it is opened all the"
                            + " same.")
    @APIResponseSchema(value = AccountView.class, responseCode = "201")
    public Response open(
            @QueryParam("force") @DefaultValue("false") boolean force,
            @QueryParam("reason") @Nullable String reason,
            @Valid @NotNull AccountRequest request) {
        String why = Force.reason(force, reason);
        Account account =
                opening.open(request.details(caller.get().namedOrSelf(request.ownerId())), why);
        return answers.created(PATH, account, lists::view);
    }

    @PATCH
    @Path("/{id}")
    @Command
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Change an account",
            description = "A change of the owner needs the right to hand over.")
    @APIResponseSchema(value = AccountView.class, responseCode = "200")
    public Response change(@PathParam("id") UUID id, @Context HttpHeaders headers, JsonNode patch) {
        return answers.changed(
                headers,
                accounts.get(id),
                account -> {
                    AccountRequest request =
                            mergePatch.apply(AccountRequest.of(account.details()), patch);
                    UUID owner = request.ownerId();
                    if (owner == null) {
                        throw ProblemException.invalid(
                                "/ownerId", "is required: every account has an owner");
                    }
                    changing.change(account, request.details(owner));
                },
                lists::view);
    }

    @PUT
    @Path("/by-external/{system}/{externalId}")
    @Command
    @Operation(
            summary = "Open or replace the account that another system knows by a key",
            description = "If-Match is optional. Without ownerId the owner stays.")
    @APIResponse(responseCode = "201", description = "It was new; Location says where it is.")
    @APIResponseSchema(value = AccountView.class, responseCode = "200")
    public Response put(
            @PathParam("system") String system,
            @PathParam("externalId") String externalId,
            @Context HttpHeaders headers,
            @Valid @NotNull AccountRequest request) {
        ExternalId key = ExternalId.checked(system, externalId);
        turns.on("account %s %s".formatted(system, externalId));
        Account known = accounts.by(key).orElse(null);
        if (known == null) {
            answers.requireNothingExpected(headers);
            AccountDetails details = request.details(caller.get().namedOrSelf(request.ownerId()));
            return answers.created(PATH, opening.open(details.with(key)), lists::view);
        }
        UUID owner = Objects.requireNonNullElse(request.ownerId(), known.ownerId());
        return answers.replaced(
                headers,
                known,
                account -> changing.change(account, request.details(owner).with(key)),
                lists::view);
    }
}
