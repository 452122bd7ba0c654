package org.setu.client.reliability.payment.web;

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
import org.setu.client.reliability.payment.KeepingPayments;
import org.setu.client.reliability.payment.PaymentRecord;
import org.setu.client.reliability.payment.PaymentRecords;
import org.setu.client.reliability.web.Retraction;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;
import org.setu.platform.web.Answers;
import org.setu.platform.web.MergePatch;

/** How clients pay: kept by those who sell and by data stewards. */
@Path(PaymentResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Reliability")
@RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.DATA_STEWARD})
class PaymentResource {

    static final String PATH = "/api/v1/payment-records";

    private static final Listing<PaymentRecord> LISTING =
            Listing.of(PaymentRecord.class)
                    .sort("asOf", FieldType.DAY, PaymentRecord::asOf)
                    .sort("changedAt", FieldType.INSTANT, PaymentRecord::changedAt)
                    .filter("accountId", FieldType.ID)
                    .filter("asOf", FieldType.DAY)
                    .filter("paidLate", FieldType.INTEGER)
                    .filter("averageDaysLate", FieldType.INTEGER)
                    .filter("retracted", FieldType.BOOLEAN)
                    .unlessAsked("retracted", false)
                    .filter("changedAt", FieldType.INSTANT)
                    .search("searchText");

    private final PaymentRecords records;
    private final KeepingPayments keeping;
    private final Answers answers;
    private final MergePatch mergePatch;
    private final EntityManager entityManager;

    PaymentResource(
            PaymentRecords records,
            KeepingPayments keeping,
            Answers answers,
            MergePatch mergePatch,
            EntityManager entityManager) {
        this.records = records;
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
            summary = "List how clients pay",
            description =
                    "Of accounts that the caller sees, by the day; what is retracted only with"
                            + " retracted=true. q searches source and note.")
    public Page<PaymentView> list(@Context UriInfo uri) {
        return LISTING.page(entityManager, uri.getQueryParameters(), PaymentView::of);
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
    @Operation(summary = "Read how a client pays")
    @APIResponseSchema(value = PaymentView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, records.get(id), PaymentView::of);
    }

    @POST
    @Command
    @Operation(
            summary = "Tell how a client pays",
            description = "As accounting or another system says; once for each day.")
    @APIResponseSchema(value = PaymentView.class, responseCode = "201")
    public Response add(@Valid @NotNull PaymentRequest request) {
        return answers.created(PATH, keeping.add(request.details()), PaymentView::of);
    }

    @PATCH
    @Path("/{id}")
    @Command
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Correct how a client pays",
            description = "The account stays. Not after it was retracted.")
    @APIResponseSchema(value = PaymentView.class, responseCode = "200")
    public Response change(@PathParam("id") UUID id, @Context HttpHeaders headers, JsonNode patch) {
        return answers.changed(
                headers,
                records.get(id),
                known ->
                        keeping.change(
                                known,
                                mergePatch
                                        .apply(PaymentRequest.of(known.details()), patch)
                                        .details()),
                PaymentView::of);
    }

    @POST
    @Path("/{id}/retract")
    @Command
    @Operation(
            summary = "Retract how a client pays",
            description = "It does not count any more, and stays for the record.")
    @APIResponseSchema(value = PaymentView.class, responseCode = "200")
    public Response retract(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @Valid @NotNull Retraction request) {
        return answers.changed(
                headers,
                records.get(id),
                known -> keeping.retract(known, request.reason()),
                PaymentView::of);
    }
}
