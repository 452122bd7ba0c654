package org.setu.notification.inbox.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.setu.notification.inbox.InboxEntries;
import org.setu.notification.inbox.stream.InboxStreams;
import org.setu.notification.inbox.stream.Listener;
import org.setu.notification.inbox.stream.StreamedEntry;
import org.setu.platform.access.Caller;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.access.Roles;
import org.setu.platform.problem.ProblemException;

/** The caller's inbox as it fills. */
@Path("/api/v1/inbox/stream")
@Tag(name = "Inbox")
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
public class InboxStreamResource {

    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final InboxStreams streams;
    private final InboxEntries entries;
    private final CurrentCaller caller;
    private final JsonWebToken token;
    private final ObjectMapper mapper;

    InboxStreamResource(
            InboxStreams streams,
            InboxEntries entries,
            CurrentCaller caller,
            JsonWebToken token,
            ObjectMapper mapper) {
        this.streams = streams;
        this.entries = entries;
        this.caller = caller;
        this.token = token;
        this.mapper = mapper;
    }

    @GET
    @Blocking // only until it has begun
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "streamInbox",
            summary = "Receive my inbox entries as they arrive (server-sent events)",
            description =
                    "Begins after `Last-Event-ID`, or after the position in `after`, or with what"
                            + " arrives from now on. A comment every 15 seconds is a sign of life."
                            + " The stream ends when the access token expires, or when the caller"
                            + " may not read the inbox any more: come back with a new token and the"
                            + " id of the last event, and nothing is missed.")
    @APIResponse(
            responseCode = "200",
            description = "Events named `entry`, each with the entry as JSON.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations
                                                            .enums.SchemaType.STRING),
                            examples =
                                    @ExampleObject(
                                            name = "entry",
                                            value =
                                                    "event: entry\nid: 1042\ndata:"
                                                            + " {\"position\":1042,\"topic\":"
                                                            + "\"approval-asked\"}\n\n")))
    public Multi<OutboundSseEvent> stream(
            @Parameter(description = "Id of the last event that was received")
                    @HeaderParam(LAST_EVENT_ID)
                    @Nullable String lastEventId,
            @Parameter(description = "Position to begin after, where no event was received yet")
                    @QueryParam("after")
                    @Nullable String after,
            @Context Sse sse,
            @Context HttpServerResponse response) {
        Caller who = caller.get();
        UUID recipient = who.requireStaff();
        long position = position(lastEventId, after, recipient);
        Listener listener =
                new Listener(
                        token.getSubject(),
                        who.actingFor(),
                        recipient,
                        Instant.ofEpochSecond(token.getExpirationTime()));
        Multi<StreamedEntry> arriving = streams.open(listener, position);
        response.putHeader("Cache-Control", "no-store").putHeader("X-Accel-Buffering", "no");
        return arriving.map(entry -> event(sse, entry));
    }

    private long position(@Nullable String lastEventId, @Nullable String after, UUID recipient) {
        if (lastEventId != null && !lastEventId.isBlank()) {
            return number(LAST_EVENT_ID, lastEventId);
        }
        return after == null ? entries.latest(recipient) : number("after", after);
    }

    private static long number(String name, String text) {
        if (!text.matches("\\d{1,18}")) {
            throw ProblemException.invalidParameter(
                    name, "must be the position of an entry, a whole number");
        }
        return Long.parseLong(text);
    }

    private OutboundSseEvent event(Sse sse, StreamedEntry streamed) {
        if (streamed.entry() == null) {
            return sse.newEventBuilder().comment("still here").build();
        }
        try {
            return sse.newEventBuilder()
                    .name("entry")
                    .id(String.valueOf(streamed.position()))
                    .mediaType(MediaType.TEXT_PLAIN_TYPE)
                    .data(mapper.writeValueAsString(InboxView.from(streamed)))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an entry cannot be written as JSON", e);
        }
    }
}
