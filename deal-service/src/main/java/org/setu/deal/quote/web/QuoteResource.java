package org.setu.deal.quote.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.deal.quote.Quotes;
import org.setu.deal.quote.WritingQuote;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.Page;
import org.setu.platform.web.Answers;
import org.setu.platform.web.MergePatch;

/** Quotes. */
@Path(QuoteResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quotes", description = "Offers to clients, from the first price to the answer.")
@RunOnVirtualThread
public class QuoteResource {

    static final String PATH = "/api/v1/quotes";

    private final Quotes quotes;
    private final WritingQuote writing;
    private final QuoteViews views;
    private final EntityManager entityManager;
    private final Answers answers;
    private final MergePatch mergePatch;

    QuoteResource(
            Quotes quotes,
            WritingQuote writing,
            QuoteViews views,
            EntityManager entityManager,
            Answers answers,
            MergePatch mergePatch) {
        this.quotes = quotes;
        this.writing = writing;
        this.views = views;
        this.entityManager = entityManager;
        this.answers = answers;
        this.mergePatch = mergePatch;
    }

    @GET
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.CONTRACT_MANAGER,
        Roles.DATA_STEWARD,
        Roles.AUDITOR,
        Roles.PARTNER
    })
    @Operation(operationId = "listQuotes", summary = "List the quotes that you see")
    public Page<QuoteSummary> list(@Context UriInfo uri) {
        return views.of(
                QuoteListing.QUOTES.page(
                        entityManager, uri.getQueryParameters(), Function.identity()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.CONTRACT_MANAGER,
        Roles.DATA_STEWARD,
        Roles.AUDITOR,
        Roles.PARTNER
    })
    @Operation(
            operationId = "getQuote",
            summary = "Read a quote",
            description = "With every step from the list price to the net; partners see no steps.")
    @APIResponseSchema(QuoteView.class)
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, quotes.get(id), views::of);
    }

    @PATCH
    @Path("/{id}")
    @Command
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD})
    @Operation(
            operationId = "changeQuote",
            summary = "Change a quote that was not sent, and price it anew",
            description = "An approval, or a question for one, was for what it said before: void.")
    @APIResponseSchema(QuoteView.class)
    public Response change(@PathParam("id") UUID id, JsonNode patch, @Context HttpHeaders headers) {
        return answers.changed(
                headers,
                quotes.get(id),
                quote -> writing.change(quote, mergePatch.apply(quote.content().details(), patch)),
                views::of);
    }
}
