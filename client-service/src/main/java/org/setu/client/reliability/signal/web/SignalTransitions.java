package org.setu.client.reliability.signal.web;

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
import org.setu.client.field.Remark;
import org.setu.client.reliability.signal.KeepingSignals;
import org.setu.client.reliability.signal.RiskSignal;
import org.setu.client.reliability.signal.RiskSignals;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.web.Answers;

/** Steps of a risk signal. Each needs If-Match. */
@Path(SignalResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Reliability")
@RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD})
class SignalTransitions {

    /** Why. */
    @Schema(name = "RiskSignalReason")
    record SignalReason(
            @Schema(examples = "Another company of the same name") @NotNull @Remark
                    String reason) {}

    private final RiskSignals signals;
    private final KeepingSignals keeping;
    private final Answers answers;

    SignalTransitions(RiskSignals signals, KeepingSignals keeping, Answers answers) {
        this.signals = signals;
        this.keeping = keeping;
        this.answers = answers;
    }

    @POST
    @Path("/confirm")
    @Command
    @Operation(
            summary = "It is true: CONFIRMED",
            description =
                    "From REPORTED, while its time is not over. It counts whole; of a blocking kind"
                            + " it makes the score 0 and stands in the way of a conversion.")
    @APIResponseSchema(value = SignalView.class, responseCode = "200")
    public Response confirm(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, keeping::confirm);
    }

    @POST
    @Path("/dismiss")
    @Command
    @Operation(
            summary = "It is not true, or does not matter: DISMISSED",
            description =
                    "From REPORTED or CONFIRMED. Only a sales head dismisses what is CONFIRMED and"
                            + " of a blocking kind.")
    @APIResponseSchema(value = SignalView.class, responseCode = "200")
    public Response dismiss(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @Valid @NotNull SignalReason request) {
        return step(id, headers, signal -> keeping.dismiss(signal, request.reason()));
    }

    @POST
    @Path("/reopen")
    @Command
    @Operation(summary = "Look at it again: REPORTED", description = "From DISMISSED.")
    @APIResponseSchema(value = SignalView.class, responseCode = "200")
    public Response reopen(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @Valid @NotNull SignalReason request) {
        return step(id, headers, signal -> keeping.reopen(signal, request.reason()));
    }

    private Response step(UUID id, HttpHeaders headers, Consumer<RiskSignal> transition) {
        return answers.changed(headers, signals.get(id), transition, SignalView::of);
    }
}
