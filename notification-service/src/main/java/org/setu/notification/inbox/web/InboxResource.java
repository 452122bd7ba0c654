package org.setu.notification.inbox.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
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
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.notification.inbox.InboxEntries;
import org.setu.notification.inbox.InboxEntry;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.Page;
import org.setu.platform.web.Answers;

/** The caller's inbox; with {@code Setu-Acting-For} that of the person he represents. */
@Path("/api/v1/inbox")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inbox")
@RunOnVirtualThread
@RolesAllowed({
    Roles.ACCOUNT_MANAGER,
    Roles.SALES_HEAD,
    Roles.CONTRACT_MANAGER,
    Roles.MARKETING,
    Roles.SERVICE_AGENT,
    Roles.COLLEAGUE,
    Roles.DATA_STEWARD,
    Roles.AUDITOR,
    Roles.ADMINISTRATOR,
    Roles.PARTNER
})
public class InboxResource {

    private final InboxEntries entries;
    private final EntityManager entityManager;
    private final CurrentCaller caller;
    private final Answers answers;
    private final InstantSource clock;

    InboxResource(
            InboxEntries entries,
            EntityManager entityManager,
            CurrentCaller caller,
            Answers answers,
            InstantSource clock) {
        this.entries = entries;
        this.entityManager = entityManager;
        this.caller = caller;
        this.answers = answers;
        this.clock = clock;
    }

    /** How much there is. */
    @Schema(name = "InboxCount")
    public record Count(
            @Schema(examples = "3") long unread,
            @Schema(
                            description = "Position of the newest entry, 0 if there is none.",
                            examples = "1042")
                    long latest) {}

    /** Up to where the caller has seen his inbox. */
    @Schema(name = "ReadAll")
    public record ReadAll(
            @NotNull
                    @Positive
                    @Schema(
                            description = "Position of the newest entry that the caller has seen.",
                            examples = "1042")
                    Long upTo) {}

    /** How many entries were unread before. */
    @Schema(name = "ReadAllDone")
    public record ReadAllDone(@Schema(examples = "3") int read) {}

    @GET
    @Operation(
            operationId = "listInbox",
            summary = "List my inbox, the newest entry first",
            description = "Filters by topic, urgency, accountId, aboutId, createdAt and position.")
    @Parameter(name = "unread", description = "true: only what is unread; false: what is read")
    public Page<InboxView> list(@Context UriInfo uri) {
        return InboxListing.ENTRIES.page(
                entityManager,
                InboxListing.asked(uri.getQueryParameters()),
                Map.of("recipientId", caller.get().requireStaff()),
                InboxView::from);
    }

    @GET
    @Path("/count")
    @Operation(operationId = "countInbox", summary = "Count what is unread in my inbox")
    public Count count() {
        UUID self = caller.get().requireStaff();
        return new Count(entries.unread(self), entries.latest(self));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getInboxEntry", summary = "Read an entry of my inbox")
    @APIResponseSchema(InboxView.class)
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, own(id), InboxView::from);
    }

    @POST
    @Path("/{id}/read")
    @Command
    @Operation(
            operationId = "readInboxEntry",
            summary = "Mark an entry as read",
            description = "Repeating it changes nothing, so If-Match is not needed.")
    @APIResponseSchema(InboxView.class)
    public Response read(@PathParam("id") UUID id) {
        InboxEntry entry = own(id);
        entry.read(clock.instant());
        return answers.changed(entry, InboxView::from);
    }

    @POST
    @Path("/read-all")
    @Command
    @Operation(
            operationId = "readInbox",
            summary = "Mark everything as read that I have seen",
            description = "What came after the position that the caller names stays unread.")
    @APIResponseSchema(ReadAllDone.class)
    public Response readAll(@Valid @NotNull ReadAll request) {
        UUID self = caller.get().requireStaff();
        return Response.ok(new ReadAllDone(entries.readUpTo(self, request.upTo(), clock.instant())))
                .build();
    }

    private InboxEntry own(UUID id) {
        return entries.get(id, caller.get().requireStaff());
    }
}
