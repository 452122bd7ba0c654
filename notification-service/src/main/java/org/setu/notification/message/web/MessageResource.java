package org.setu.notification.message.web;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.notification.message.Attempts;
import org.setu.notification.message.Message;
import org.setu.notification.message.Messages;
import org.setu.notification.message.WritingMessages;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.Page;
import org.setu.platform.web.Answers;
import org.setu.platform.web.Preconditions;

/** What became of every message. */
@Path("/api/v1/messages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Messages")
@RunOnVirtualThread
public class MessageResource {

    private static final String PATH = "/api/v1/messages";

    private final Messages messages;
    private final Attempts attempts;
    private final WritingMessages writing;
    private final EntityManager entityManager;
    private final CurrentCaller caller;
    private final Answers answers;

    MessageResource(
            Messages messages,
            Attempts attempts,
            WritingMessages writing,
            EntityManager entityManager,
            CurrentCaller caller,
            Answers answers) {
        this.messages = messages;
        this.attempts = attempts;
        this.writing = writing;
        this.entityManager = entityManager;
        this.caller = caller;
        this.answers = answers;
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
            operationId = "listMessages",
            summary = "List messages and what became of them",
            description =
                    "Filters by recipientId, recipientKind, aboutId, aboutKind, accountId, state,"
                            + " channel, urgency, topic, noticeId, createdAt and updatedAt. A message"
                            + " is seen by those who see its account, one without an account by its"
                            + " recipient.")
    public Page<MessageView> list(@Context UriInfo uri) {
        return MessageListing.MESSAGES.page(
                entityManager, uri.getQueryParameters(), MessageView::from);
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
    @Operation(
            operationId = "getMessage",
            summary = "Read what became of a message, with every attempt",
            description = "What the message says is not shown: it is its recipient's.")
    @APIResponseSchema(MessageView.class)
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, messages.get(id), this::whole);
    }

    @POST
    @Path("/{id}/resend")
    @Command
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.CONTRACT_MANAGER,
        Roles.SERVICE_AGENT
    })
    @Operation(
            operationId = "resendMessage",
            summary = "Send a message again, as a new one",
            description =
                    "Only what is BOUNCED, DEAD or UNKNOWN, and once. Of what is UNKNOWN the"
                            + " recipient may get two: only a human may decide that. The address is"
                            + " the one that is known now.")
    @APIResponseSchema(value = MessageView.class, responseCode = "201")
    public Response resend(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Message old = messages.get(id);
        Preconditions.requireMatch(headers, old);
        Message again = writing.resend(old, caller.get().actor());
        return answers.created(PATH, again, this::whole);
    }

    private MessageView whole(Message message) {
        return MessageView.of(message, attempts.of(message.id()));
    }
}
