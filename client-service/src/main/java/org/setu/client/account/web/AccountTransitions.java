package org.setu.client.account.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.client.account.Account;
import org.setu.client.account.AccountStatus;
import org.setu.client.account.Accounts;
import org.setu.client.account.ChangingAccount;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.web.Answers;

/** The transitions of an account. Each needs If-Match. */
@Path(AccountResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Accounts")
@RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.DATA_STEWARD})
class AccountTransitions {

    /** To whom an account goes. */
    record HandOver(@NotNull UUID ownerId) {}

    private final Accounts accounts;
    private final AccountLists lists;
    private final ChangingAccount changing;
    private final Answers answers;

    AccountTransitions(
            Accounts accounts, AccountLists lists, ChangingAccount changing, Answers answers) {
        this.accounts = accounts;
        this.lists = lists;
        this.changing = changing;
        this.answers = answers;
    }

    @POST
    @Path("/hand-over")
    @Command
    @Operation(
            summary = "Give an account to another owner",
            description =
                    "By its owner, a sales head or a data steward. Who sees the account and the"
                            + " companies below it follows at once.")
    @APIResponseSchema(value = AccountView.class, responseCode = "200")
    public Response handOver(
            @PathParam("id") UUID id, @Context HttpHeaders headers, @Valid @NotNull HandOver to) {
        return step(id, headers, account -> changing.handOver(account, to.ownerId()));
    }

    @POST
    @Path("/activate")
    @Command
    @Operation(summary = "It is a client now", description = "From PROSPECT or DORMANT.")
    @APIResponseSchema(value = AccountView.class, responseCode = "200")
    public Response activate(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, account -> changing.become(account, AccountStatus.ACTIVE));
    }

    @POST
    @Path("/rest")
    @Command
    @Operation(summary = "Nothing happens with it: DORMANT", description = "From ACTIVE.")
    @APIResponseSchema(value = AccountView.class, responseCode = "200")
    public Response rest(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, account -> changing.become(account, AccountStatus.DORMANT));
    }

    @POST
    @Path("/close")
    @Command
    @Operation(summary = "End the business with it", description = "From any other status.")
    @APIResponseSchema(value = AccountView.class, responseCode = "200")
    public Response close(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, account -> changing.become(account, AccountStatus.FORMER));
    }

    @POST
    @Path("/reopen")
    @Command
    @Operation(summary = "Court it again: PROSPECT", description = "From FORMER.")
    @APIResponseSchema(value = AccountView.class, responseCode = "200")
    public Response reopen(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, account -> changing.become(account, AccountStatus.PROSPECT));
    }

    @POST
    @Path("/archive")
    @Command
    @Operation(summary = "Take it out of lists; nothing is deleted")
    @APIResponseSchema(value = AccountView.class, responseCode = "200")
    public Response archive(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, changing::archive);
    }

    @POST
    @Path("/restore")
    @Command
    @Operation(summary = "Bring it back from the archive")
    @APIResponseSchema(value = AccountView.class, responseCode = "200")
    public Response restore(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, changing::restore);
    }

    private Response step(UUID id, HttpHeaders headers, Consumer<Account> transition) {
        return answers.changed(headers, accounts.get(id), transition, lists::view);
    }
}
