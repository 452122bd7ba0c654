package org.setu.notification.preference.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.notification.preference.Wish;
import org.setu.notification.preference.Wishes;
import org.setu.notification.topic.Channel;
import org.setu.notification.topic.Topic;
import org.setu.notification.topic.Topics;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.web.Preconditions;

/** What the caller wants to be told, and where. */
@Path("/api/v1/inbox/preferences")
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
public class PreferencesResource {

    private final Wishes wishes;
    private final CurrentCaller caller;

    PreferencesResource(Wishes wishes, CurrentCaller caller) {
        this.wishes = wishes;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "getPreferences", summary = "Read what I am told, and where")
    @APIResponseSchema(PreferencesView.class)
    public Response get() {
        return answer(caller.get().requireStaff());
    }

    @PUT
    @Command
    @Operation(
            operationId = "putPreferences",
            summary = "Say what I want to be told, and where",
            description =
                    "Topics that are left out are told on every channel. What a contract or the"
                            + " security of a login depends on cannot be switched off.")
    @APIResponseSchema(PreferencesView.class)
    public Response put(@Valid @NotNull PreferencesView request, @Context HttpHeaders headers) {
        UUID self = caller.get().requireStaff();
        Preconditions.requireMatch(headers, etag(wishes.switchedOff(self)));
        wishes.switchOff(self, switchedOff(request.topics()));
        return answer(self);
    }

    private Response answer(UUID self) {
        Set<Wish> off = wishes.switchedOff(self);
        return Response.ok(PreferencesView.of(off)).header(HttpHeaders.ETAG, etag(off)).build();
    }

    /**
     * By content: who has never said anything has preferences too, but no record with a version.
     */
    private static String etag(Set<Wish> off) {
        return "\"%x-%x\"".formatted(off.size(), off.toString().hashCode());
    }

    private static List<Wish> switchedOff(List<PreferencesView.OfTopic> topics) {
        List<FieldProblem> errors = new ArrayList<>();
        List<Wish> off = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < topics.size(); i++) {
            PreferencesView.OfTopic given = topics.get(i);
            String pointer = "/topics/" + i;
            Optional<Topic> topic = Topics.named(given.topic());
            if (topic.isEmpty()) {
                errors.add(FieldProblem.at(pointer + "/topic", "is not known"));
            } else if (!seen.add(given.topic())) {
                errors.add(FieldProblem.at(pointer + "/topic", "is named twice"));
            } else {
                check(topic.get(), given, pointer, errors, off);
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return off;
    }

    private static void check(
            Topic topic,
            PreferencesView.OfTopic given,
            String pointer,
            List<FieldProblem> errors,
            List<Wish> off) {
        if (!given.inApp()) {
            off.add(new Wish(topic.name(), Channel.IN_APP));
        }
        if (!given.email()) {
            off.add(new Wish(topic.name(), Channel.EMAIL));
        }
        if (!topic.canBeSwitchedOff() && !(given.inApp() && given.email())) {
            errors.add(
                    FieldProblem.at(
                            pointer + (given.inApp() ? "/email" : "/inApp"),
                            "cannot be switched off"));
        }
    }
}
