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
import org.setu.client.reliability.signal.KeepingSignalKinds;
import org.setu.client.reliability.signal.RiskSignalKind;
import org.setu.client.reliability.signal.RiskSignalKinds;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;
import org.setu.platform.web.Answers;
import org.setu.platform.web.MergePatch;

/** What signals mean: read by those who see signals, kept by administrators. */
@Path(SignalKindResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Reliability")
@RolesAllowed(Roles.ADMINISTRATOR)
class SignalKindResource {

    static final String PATH = "/api/v1/risk-signal-kinds";

    private static final Listing<RiskSignalKind> LISTING =
            Listing.of(RiskSignalKind.class)
                    .sort("key", FieldType.TEXT, RiskSignalKind::key)
                    .sort("changedAt", FieldType.INSTANT, RiskSignalKind::changedAt)
                    .filter("key", FieldType.TEXT)
                    .filter("blocking", FieldType.BOOLEAN)
                    .filter("active", FieldType.BOOLEAN);

    private final RiskSignalKinds kinds;
    private final KeepingSignalKinds keeping;
    private final Answers answers;
    private final MergePatch mergePatch;
    private final EntityManager entityManager;

    SignalKindResource(
            RiskSignalKinds kinds,
            KeepingSignalKinds keeping,
            Answers answers,
            MergePatch mergePatch,
            EntityManager entityManager) {
        this.kinds = kinds;
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
        Roles.AUDITOR,
        Roles.ADMINISTRATOR
    })
    @Operation(
            summary = "List kinds of risk signals",
            description = "By key, those that are not active too.")
    public Page<SignalKindView> list(@Context UriInfo uri) {
        return LISTING.page(entityManager, uri.getQueryParameters(), SignalKindView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.CONTRACT_MANAGER,
        Roles.DATA_STEWARD,
        Roles.AUDITOR,
        Roles.ADMINISTRATOR
    })
    @Operation(summary = "Read what a kind of risk signal means")
    @APIResponseSchema(value = SignalKindView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, kinds.get(id), SignalKindView::of);
    }

    @POST
    @Command
    @Operation(summary = "Add a kind of risk signal")
    @APIResponseSchema(value = SignalKindView.class, responseCode = "201")
    public Response add(@Valid @NotNull SignalKindRequest request) {
        return answers.created(PATH, keeping.add(request.details()), SignalKindView::of);
    }

    @PATCH
    @Path("/{id}")
    @Command
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Change what a kind of risk signal means",
            description =
                    "The key stays. Scores are told anew with the next change of what is known of"
                            + " somebody, or the next night. With active false no new ones are"
                            + " told; those that were told count on.")
    @APIResponseSchema(value = SignalKindView.class, responseCode = "200")
    public Response change(@PathParam("id") UUID id, @Context HttpHeaders headers, JsonNode patch) {
        return answers.changed(
                headers,
                kinds.get(id),
                kind ->
                        keeping.change(
                                kind,
                                mergePatch
                                        .apply(SignalKindRequest.of(kind.details()), patch)
                                        .details()),
                SignalKindView::of);
    }
}
