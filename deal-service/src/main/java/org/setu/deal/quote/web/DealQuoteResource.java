package org.setu.deal.quote.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.deal.deal.Deals;
import org.setu.deal.quote.QuoteDetails;
import org.setu.deal.quote.WritingQuote;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.web.Answers;

/** Where the offers of a deal begin. */
@Path("/api/v1/deals/{dealId}/quotes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quotes")
@RunOnVirtualThread
public class DealQuoteResource {

    private final Deals deals;
    private final WritingQuote writing;
    private final QuoteViews views;
    private final Answers answers;

    DealQuoteResource(Deals deals, WritingQuote writing, QuoteViews views, Answers answers) {
        this.deals = deals;
        this.writing = writing;
        this.views = views;
        this.answers = answers;
    }

    @POST
    @Command
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD})
    @Operation(operationId = "writeQuote", summary = "Write a quote for a deal, priced at once")
    @APIResponseSchema(value = QuoteView.class, responseCode = "201")
    public Response write(@PathParam("dealId") UUID dealId, @Valid @NotNull QuoteDetails request) {
        return answers.created(
                QuoteResource.PATH, writing.write(deals.get(dealId), request), views::of);
    }
}
