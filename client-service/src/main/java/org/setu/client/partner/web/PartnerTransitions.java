package org.setu.client.partner.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import org.setu.client.partner.ConnectingSystem;
import org.setu.client.partner.InvitingPartner;
import org.setu.client.partner.Partner;
import org.setu.client.partner.Partners;
import org.setu.client.partner.RevokingPartner;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.command.InSteps;
import org.setu.platform.web.Answers;
import org.setu.platform.web.Preconditions;

/** The transitions of a partner's access. Each needs If-Match. */
@Path(PartnerResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Partners")
@RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD})
class PartnerTransitions {

    private final Partners partners;
    private final PartnerCommands commands;
    private final InvitingPartner inviting;
    private final ConnectingSystem connecting;
    private final RevokingPartner revoking;
    private final Answers answers;

    PartnerTransitions(
            Partners partners,
            PartnerCommands commands,
            InvitingPartner inviting,
            ConnectingSystem connecting,
            RevokingPartner revoking,
            Answers answers) {
        this.partners = partners;
        this.commands = commands;
        this.inviting = inviting;
        this.connecting = connecting;
        this.revoking = revoking;
        this.answers = answers;
    }

    @POST
    @Path("/invite-again")
    @Command
    @Operation(
            summary = "Send an invitation once more",
            description = "From INVITED or EXPIRED; the link that was sent before is void.")
    @APIResponseSchema(value = PartnerView.class, responseCode = "200")
    public Response inviteAgain(
            @PathParam("accountId") UUID accountId,
            @PathParam("id") UUID id,
            @Context HttpHeaders headers) {
        return step(accountId, id, headers, inviting::inviteAgain);
    }

    @POST
    @Path("/send-password-link")
    @Command
    @Operation(
            summary = "Let a person choose a password once more",
            description = "From CONFIRMED, by a mail of the identity provider.")
    @APIResponseSchema(value = PartnerView.class, responseCode = "200")
    public Response sendPasswordLink(
            @PathParam("accountId") UUID accountId,
            @PathParam("id") UUID id,
            @Context HttpHeaders headers) {
        return step(accountId, id, headers, inviting::sendPasswordLink);
    }

    @POST
    @Path("/rotate-secret")
    @InSteps(because = "the secret is made by the identity provider")
    @Operation(
            summary = "Give a system a new secret",
            description =
                    "From CONFIRMED. The old secret is void at once. `clientSecret` is in this"
                            + " answer and never again.")
    @APIResponseSchema(value = PartnerView.class, responseCode = "200")
    public Response rotateSecret(
            @PathParam("accountId") UUID accountId,
            @PathParam("id") UUID id,
            @Context HttpHeaders headers) {
        if (commands.isRepeat()) {
            return commands.repeat();
        }
        String secret =
                connecting.newSecret(
                        accountId, id, partner -> Preconditions.requireMatch(headers, partner));
        return commands.with(secret, commands.secretChanged(accountId, id, headers));
    }

    @POST
    @Path("/revoke")
    @Command
    @Operation(
            summary = "Shut a partner out at once",
            description = "From INVITED or CONFIRMED; for good: a new access is a new invitation.")
    @APIResponseSchema(value = PartnerView.class, responseCode = "200")
    public Response revoke(
            @PathParam("accountId") UUID accountId,
            @PathParam("id") UUID id,
            @Context HttpHeaders headers) {
        return step(accountId, id, headers, revoking::revoke);
    }

    private Response step(
            UUID accountId, UUID id, HttpHeaders headers, Consumer<Partner> transition) {
        return answers.changed(headers, partners.of(accountId, id), transition, PartnerView::of);
    }
}
