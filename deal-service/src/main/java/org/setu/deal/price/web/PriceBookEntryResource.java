package org.setu.deal.price.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.deal.price.PriceBook;
import org.setu.deal.price.PriceBookEntries;
import org.setu.deal.price.PriceBookEntry;
import org.setu.deal.price.PriceBooks;
import org.setu.deal.product.Products;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.web.Answers;
import org.setu.platform.web.Preconditions;

/** The list prices in a price book, one per product. */
@Path("/api/v1/price-books/{bookId}/entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Price books")
@RunOnVirtualThread
public class PriceBookEntryResource {

    private static final Listing<PriceBookEntry> LISTING =
            Listing.of(PriceBookEntry.class)
                    .filter("productId", FieldType.ID)
                    .sort("productId", FieldType.ID, PriceBookEntry::productId);

    private final PriceBooks books;
    private final PriceBookEntries entries;
    private final Products products;
    private final EntityManager entityManager;
    private final Answers answers;

    PriceBookEntryResource(
            PriceBooks books,
            PriceBookEntries entries,
            Products products,
            EntityManager entityManager,
            Answers answers) {
        this.books = books;
        this.entries = entries;
        this.products = products;
        this.entityManager = entityManager;
        this.answers = answers;
    }

    @GET
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.CONTRACT_MANAGER,
        Roles.MARKETING,
        Roles.DATA_STEWARD,
        Roles.AUDITOR,
        Roles.ADMINISTRATOR
    })
    @Operation(operationId = "listPriceBookEntries", summary = "List the prices of a price book")
    public Page<PriceBookEntryView> list(@PathParam("bookId") UUID bookId, @Context UriInfo uri) {
        books.get(bookId);
        return LISTING.page(
                entityManager,
                uri.getQueryParameters(),
                Map.of("priceBookId", bookId),
                PriceBookEntryView::from);
    }

    @PUT
    @Path("/{productId}")
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "putPriceBookEntry", summary = "Set the list price of a product")
    @APIResponseSchema(PriceBookEntryView.class)
    public Response put(
            @PathParam("bookId") UUID bookId,
            @PathParam("productId") UUID productId,
            @Valid @NotNull ListPriceRequest request,
            @Context HttpHeaders headers) {
        PriceBook book = books.get(bookId);
        products.get(productId);
        Optional<PriceBookEntry> existing = entries.of(bookId, productId);
        if (existing.isPresent()) {
            return answers.changed(
                    headers,
                    existing.get(),
                    entry -> entry.cost(request.listPrice()),
                    PriceBookEntryView::from);
        }
        answers.requireNothingExpected(headers);
        PriceBookEntry entry = new PriceBookEntry(book, productId, request.listPrice());
        entries.persist(entry);
        return answers.changed(entry, PriceBookEntryView::from);
    }

    @DELETE
    @Path("/{productId}")
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "deletePriceBookEntry", summary = "Take a product out of a price book")
    @APIResponse(responseCode = "204", description = "It is out.")
    public void delete(
            @PathParam("bookId") UUID bookId,
            @PathParam("productId") UUID productId,
            @Context HttpHeaders headers) {
        books.get(bookId);
        PriceBookEntry entry =
                entries.of(bookId, productId)
                        .orElseThrow(() -> ProblemException.notFound("list price"));
        Preconditions.requireMatch(headers, entry);
        entries.delete(entry);
    }
}
