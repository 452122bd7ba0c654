package org.setu.deal.price.web;

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
import org.setu.deal.price.PriceBook;
import org.setu.deal.price.PriceBookDetails;
import org.setu.deal.price.PriceBooks;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;
import org.setu.platform.web.Answers;
import org.setu.platform.web.MergePatch;

/** Price books. */
@Path(PriceBookResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Price books", description = "List prices by currency and time.")
@RunOnVirtualThread
public class PriceBookResource {

    static final String PATH = "/api/v1/price-books";

    private static final Listing<PriceBook> LISTING =
            Listing.of(PriceBook.class)
                    .filter("code", FieldType.TEXT)
                    .filter("currency", FieldType.TEXT)
                    .filter("active", FieldType.BOOLEAN)
                    .filter("validFrom", FieldType.DAY)
                    .filter("validUntil", FieldType.DAY)
                    .sort("name", FieldType.TEXT, PriceBook::name)
                    .sort("code", FieldType.TEXT, PriceBook::code);

    private final PriceBooks books;
    private final EntityManager entityManager;
    private final Answers answers;
    private final MergePatch mergePatch;

    PriceBookResource(
            PriceBooks books, EntityManager entityManager, Answers answers, MergePatch mergePatch) {
        this.books = books;
        this.entityManager = entityManager;
        this.answers = answers;
        this.mergePatch = mergePatch;
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
    @Operation(operationId = "listPriceBooks", summary = "List price books")
    public Page<PriceBookView> list(@Context UriInfo uri) {
        return LISTING.page(entityManager, uri.getQueryParameters(), PriceBookView::from);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.CONTRACT_MANAGER,
        Roles.MARKETING,
        Roles.DATA_STEWARD,
        Roles.AUDITOR,
        Roles.ADMINISTRATOR
    })
    @Operation(operationId = "getPriceBook", summary = "Read a price book")
    @APIResponseSchema(PriceBookView.class)
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, books.get(id), PriceBookView::from);
    }

    @POST
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "createPriceBook", summary = "Make a price book")
    @APIResponseSchema(value = PriceBookView.class, responseCode = "201")
    public Response create(@Valid @NotNull PriceBookDetails request) {
        PriceBook book = new PriceBook(request);
        books.persist(book);
        return answers.created(PATH, book, PriceBookView::from);
    }

    @PATCH
    @Path("/{id}")
    @Command
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "changePriceBook", summary = "Change a price book")
    @APIResponseSchema(PriceBookView.class)
    public Response change(@PathParam("id") UUID id, JsonNode patch, @Context HttpHeaders headers) {
        return answers.changed(
                headers,
                books.get(id),
                book -> book.describe(mergePatch.apply(book.details(), patch)),
                PriceBookView::from);
    }
}
