package org.setu.client.cases.web;

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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.setu.client.cases.ClientCase;
import org.setu.client.cases.ClientCases;
import org.setu.client.cases.RootCause;
import org.setu.client.cases.Solution;
import org.setu.client.cases.WorkingOnCases;
import org.setu.client.field.LongText;
import org.setu.client.field.NotNegative;
import org.setu.client.field.Remark;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.money.Money;
import org.setu.platform.web.Answers;

/** The transitions of a case. Each needs If-Match. */
@Path(CaseResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cases")
@RolesAllowed({
    Roles.ACCOUNT_MANAGER,
    Roles.SALES_HEAD,
    Roles.CONTRACT_MANAGER,
    Roles.SERVICE_AGENT
})
class CaseTransitions {

    /** What the client was told; may be left out. */
    record Saying(
            @Schema(examples = "We look at it until Thursday.") @Nullable @LongText String text) {}

    /** What the client is asked. */
    record Question(@Schema(examples = "Which lot is it?") @NotNull @LongText String text) {}

    /** Why. */
    record Why(
            @Schema(examples = "The spare boxes were wet, too") @NotNull @Remark String reason) {}

    /** Where the same is dealt with. */
    record Same(@NotNull UUID of) {}

    /**
     * What it came to.
     *
     * @param solution what the client is told
     * @param rootCause why it came to it; required of a COMPLAINT
     * @param cost what it cost us
     */
    record Resolution(
            @Schema(examples = "Two boxes were sent again; the depot covers pallets from now on.")
                    @NotNull
                    @LongText
                    String solution,
            @Nullable RootCause rootCause,
            @Nullable @NotNegative Money cost) {}

    private final ClientCases cases;
    private final CaseLists lists;
    private final WorkingOnCases working;
    private final Answers answers;

    CaseTransitions(ClientCases cases, CaseLists lists, WorkingOnCases working, Answers answers) {
        this.cases = cases;
        this.lists = lists;
        this.working = working;
        this.answers = answers;
    }

    @POST
    @Path("/acknowledge")
    @Command
    @Operation(
            summary = "The client has our first answer: ACKNOWLEDGED",
            description =
                    "From RECEIVED; the promised time of the first answer is kept or missed by it.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response acknowledge(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @Valid @NotNull Saying request) {
        return step(id, headers, on -> working.acknowledge(on, request.text()));
    }

    @POST
    @Path("/investigate")
    @Command
    @Operation(
            summary = "Look for the cause: INVESTIGATING",
            description = "From ACKNOWLEDGED or REOPENED.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response investigate(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, working::investigate);
    }

    @POST
    @Path("/plan-action")
    @Command
    @Operation(
            summary = "It is agreed who does what: ACTION_PLANNED",
            description = "From INVESTIGATING, with at least one measure.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response planAction(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, working::planAction);
    }

    @POST
    @Path("/ask-client")
    @Command
    @Operation(
            summary = "Ask the client",
            description = "While it is worked on. Until he answers the promised times stand still.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response askClient(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @Valid @NotNull Question request) {
        return step(id, headers, on -> working.askClient(on, request.text()));
    }

    @POST
    @Path("/continue")
    @Command
    @Operation(
            summary = "The client has answered",
            description = "Or it goes on without; the promised times go on.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response goOn(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @Valid @NotNull Saying request) {
        return step(id, headers, on -> working.goOn(on, request.text()));
    }

    @POST
    @Path("/resolve")
    @Command
    @Operation(
            summary = "We have done our part: RESOLVED",
            description =
                    "From ACKNOWLEDGED or ACTION_PLANNED. Then the client says whether he is content; if he does not in time, the case is closed.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response resolve(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @Valid @NotNull Resolution request) {
        return step(
                id,
                headers,
                on ->
                        working.resolve(
                                on,
                                Solution.of(
                                        request.solution(), request.rootCause(), request.cost())));
    }

    @POST
    @Path("/close")
    @Command
    @Operation(
            summary = "The client is content: CLOSED",
            description = "From RESOLVED, when he has said so to a colleague.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response close(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @Valid @NotNull Saying request) {
        return step(id, headers, on -> working.confirm(on, request.text()));
    }

    @POST
    @Path("/reopen")
    @Command
    @Operation(
            summary = "The client is not content: REOPENED",
            description =
                    "From RESOLVED, or from CLOSED within 30 days. As much time is promised as the first time.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response reopen(
            @PathParam("id") UUID id, @Context HttpHeaders headers, @Valid @NotNull Why request) {
        return step(id, headers, on -> working.reopen(on, request.reason()));
    }

    @POST
    @Path("/reject")
    @Command
    @Operation(
            summary = "Do nothing about it: REJECTED",
            description = "From any open state; the client sees the reason.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response reject(
            @PathParam("id") UUID id, @Context HttpHeaders headers, @Valid @NotNull Why request) {
        return step(id, headers, on -> working.reject(on, request.reason()));
    }

    @POST
    @Path("/mark-duplicate")
    @Command
    @Operation(
            summary = "The same is dealt with in another case: DUPLICATE",
            description = "From any open state.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response markDuplicate(
            @PathParam("id") UUID id, @Context HttpHeaders headers, @Valid @NotNull Same request) {
        return step(id, headers, on -> working.duplicate(on, request.of()));
    }

    private Response step(UUID id, HttpHeaders headers, Consumer<ClientCase> transition) {
        return answers.changed(headers, cases.get(id), transition, lists::view);
    }
}
