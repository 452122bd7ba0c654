package org.setu.deal.quote.web;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.deal.quote.AnsweringQuote;
import org.setu.deal.quote.ApprovingQuote;
import org.setu.deal.quote.Quote;
import org.setu.deal.quote.Quotes;
import org.setu.deal.quote.SendingQuote;
import org.setu.deal.quote.WritingQuote;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.reference.KnowsReferences;
import org.setu.platform.web.Answers;
import org.setu.platform.web.Preconditions;

/** What can be done to a quote. */
@Path("/api/v1/quotes/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quotes")
@RunOnVirtualThread
public class QuoteTransitionResource {

    private final Quotes quotes;
    private final WritingQuote writing;
    private final ApprovingQuote approving;
    private final SendingQuote sending;
    private final AnsweringQuote answering;
    private final QuoteViews views;
    private final Answers answers;

    QuoteTransitionResource(
            Quotes quotes,
            WritingQuote writing,
            ApprovingQuote approving,
            SendingQuote sending,
            AnsweringQuote answering,
            QuoteViews views,
            Answers answers) {
        this.quotes = quotes;
        this.writing = writing;
        this.approving = approving;
        this.sending = sending;
        this.answering = answering;
        this.views = views;
        this.answers = answers;
    }

    @POST
    @Path("/submit")
    @Command
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD})
    @Operation(
            operationId = "submitQuote",
            summary = "Ask whether a quote may be sent",
            description = "Within your own limit it is approved at once.")
    @APIResponseSchema(QuoteView.class)
    public Response submit(
            @PathParam("id") UUID id,
            @Valid @NotNull QuoteSteps.Note request,
            @Context HttpHeaders headers) {
        return step(id, headers, quote -> approving.submit(quote, request.note()));
    }

    @POST
    @Path("/approve")
    @Command
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.CONTRACT_MANAGER})
    @Operation(
            operationId = "approveQuote",
            summary = "Approve exactly what a quote says now",
            description = "Nobody approves his own; whoever is represented counts, too.")
    @APIResponseSchema(QuoteView.class)
    public Response approve(
            @PathParam("id") UUID id,
            @Valid @NotNull QuoteSteps.Note request,
            @Context HttpHeaders headers) {
        return step(id, headers, quote -> approving.approve(quote, request.note()));
    }

    @POST
    @Path("/refuse")
    @Command
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.CONTRACT_MANAGER})
    @Operation(operationId = "refuseQuote", summary = "Do not approve a quote")
    @APIResponseSchema(QuoteView.class)
    public Response refuse(
            @PathParam("id") UUID id,
            @Valid @NotNull QuoteSteps.Refuse request,
            @Context HttpHeaders headers) {
        return step(id, headers, quote -> approving.refuse(quote, request.note()));
    }

    @POST
    @Path("/send")
    @Command
    @KnowsReferences
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD})
    @Operation(operationId = "sendQuote", summary = "Send a quote to the client")
    @APIResponseSchema(QuoteView.class)
    public Response send(
            @PathParam("id") UUID id,
            @Valid @NotNull QuoteSteps.Send request,
            @Context HttpHeaders headers) {
        return step(
                id, headers, quote -> sending.send(quote, request.contactId(), request.email()));
    }

    @POST
    @Path("/accept")
    @Command
    @RolesAllowed({Roles.PARTNER, Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD})
    @Operation(
            operationId = "acceptQuote",
            summary = "The client takes the offer",
            description = "Staff who say so for him add a note and the evidence.")
    @APIResponseSchema(QuoteView.class)
    public Response accept(
            @PathParam("id") UUID id,
            @Valid @NotNull QuoteSteps.Accept request,
            @Context HttpHeaders headers) {
        return step(
                id, headers, quote -> answering.accept(quote, request.note(), request.evidence()));
    }

    @POST
    @Path("/reject")
    @Command
    @RolesAllowed({Roles.PARTNER, Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD})
    @Operation(
            operationId = "rejectQuote",
            summary = "The client does not take the offer",
            description = "Staff who say so for him add a note and the evidence.")
    @APIResponseSchema(QuoteView.class)
    public Response reject(
            @PathParam("id") UUID id,
            @Valid @NotNull QuoteSteps.Reject request,
            @Context HttpHeaders headers) {
        return step(
                id,
                headers,
                quote ->
                        answering.reject(
                                quote, request.reason(), request.note(), request.evidence()));
    }

    @POST
    @Path("/withdraw")
    @Command
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD})
    @Operation(operationId = "withdrawQuote", summary = "Take back an offer")
    @APIResponseSchema(QuoteView.class)
    public Response withdraw(
            @PathParam("id") UUID id,
            @Valid @NotNull QuoteSteps.Note request,
            @Context HttpHeaders headers) {
        return step(id, headers, quote -> sending.withdraw(quote, request.note()));
    }

    @POST
    @Path("/new-version")
    @Command
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD})
    @Operation(
            operationId = "newQuoteVersion",
            summary = "Write a version that takes this one's place, at today's prices")
    @APIResponseSchema(value = QuoteView.class, responseCode = "201")
    public Response newVersion(
            @PathParam("id") UUID id,
            @Valid @NotNull QuoteSteps.NewVersion request,
            @Context HttpHeaders headers) {
        Quote quote = quotes.get(id);
        Preconditions.requireMatch(headers, quote);
        return answers.created(
                QuoteResource.PATH, writing.newVersion(quote, request.validUntil()), views::of);
    }

    private Response step(UUID id, HttpHeaders headers, Consumer<Quote> transition) {
        return answers.changed(headers, quotes.get(id), transition, views::of);
    }
}
