package org.setu.client.reliability.signal.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.setu.client.reliability.signal.KeepingSignals;
import org.setu.client.reliability.signal.RiskSignal;
import org.setu.client.reliability.signal.RiskSignals;
import org.setu.client.reliability.signal.SignalState;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;
import org.setu.platform.web.Answers;
import org.setu.platform.web.MergePatch;

/** Risk signals: told by those who sell. Their steps are in {@link SignalTransitions}. */
@Path(SignalResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Reliability")
@RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD})
class SignalResource {

    static final String PATH = "/api/v1/risk-signals";

    private static final Listing<RiskSignal> LISTING =
            Listing.of(RiskSignal.class)
                    .sort("observedOn", FieldType.DAY, RiskSignal::observedOn)
                    .sort("changedAt", FieldType.INSTANT, RiskSignal::changedAt)
                    .filter("accountId", "party.accountId", FieldType.ID)
                    .filter("leadId", "party.leadId", FieldType.ID)
                    .filter("kind", FieldType.TEXT)
                    .filter("state", FieldType.oneOf(SignalState.class))
                    .filter("observedOn", FieldType.DAY)
                    .filter("expiresOn", FieldType.DAY)
                    .filter("changedAt", FieldType.INSTANT)
                    .search("searchText");

    private final RiskSignals signals;
    private final KeepingSignals keeping;
    private final Answers answers;
    private final MergePatch mergePatch;
    private final EntityManager entityManager;

    SignalResource(
            RiskSignals signals,
            KeepingSignals keeping,
            Answers answers,
            MergePatch mergePatch,
            EntityManager entityManager) {
        this.signals = signals;
        this.keeping = keeping;
        this.answers = answers;
        this.mergePatch = mergePatch;
        this.entityManager = entityManager;
    }

    @GET
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.CONTRACT_MANAGER,
        Roles.DATA_STEWARD,
        Roles.AUDITOR
    })
    @Operation(
            summary = "List risk signals",
            description =
                    "Of accounts and leads that the caller sees, by the day of observation."
                            + " expiresOn[gte]=<today> gives those whose time is not over. q"
                            + " searches source, evidence and note.")
    public Page<SignalView> list(@Context UriInfo uri) {
        return LISTING.page(entityManager, uri.getQueryParameters(), SignalView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.CONTRACT_MANAGER,
        Roles.DATA_STEWARD,
        Roles.AUDITOR
    })
    @Operation(summary = "Read a risk signal")
    @APIResponseSchema(value = SignalView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, signals.get(id), SignalView::of);
    }

    @POST
    @Command
    @Operation(
            summary = "Tell that somebody becomes a risk",
            description =
                    "Of an account or of a lead that is no client yet. It is REPORTED and counts"
                            + " half until somebody confirms it.")
    @APIResponseSchema(value = SignalView.class, responseCode = "201")
    public Response add(@Valid @NotNull SignalRequest request) {
        return answers.created(PATH, keeping.add(request.details()), SignalView::of);
    }

    @PATCH
    @Path("/{id}")
    @Command
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Change what is said of a risk signal",
            description =
                    "Whose it is and its kind stay, and the day of observation once it is"
                            + " CONFIRMED. Not after it was dismissed.")
    @APIResponseSchema(value = SignalView.class, responseCode = "200")
    public Response change(@PathParam("id") UUID id, @Context HttpHeaders headers, JsonNode patch) {
        return answers.changed(
                headers,
                signals.get(id),
                signal ->
                        keeping.change(
                                signal,
                                mergePatch
                                        .apply(SignalRequest.of(signal.details()), patch)
                                        .details()),
                SignalView::of);
    }
}
