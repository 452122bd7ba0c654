package org.setu.deal.product.web;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.deal.external.ExternalId;
import org.setu.deal.product.Product;
import org.setu.deal.product.ProductDetails;
import org.setu.deal.product.Products;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.command.TakingTurns;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.web.Answers;
import org.setu.platform.web.MergePatch;

/** The product range. */
@Path(ProductResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products", description = "What is sold.")
@RunOnVirtualThread
public class ProductResource {

    static final String PATH = "/api/v1/products";

    private static final Listing<Product> LISTING =
            Listing.of(Product.class)
                    .filter("code", FieldType.TEXT)
                    .filter("name", FieldType.TEXT)
                    .filter("family", FieldType.TEXT)
                    .filter("active", FieldType.BOOLEAN)
                    .sort("name", FieldType.TEXT, Product::name)
                    .sort("code", FieldType.TEXT, Product::code)
                    .sort("createdAt", FieldType.INSTANT, Product::createdAt)
                    .search("searchText");

    private final Products products;
    private final EntityManager entityManager;
    private final TakingTurns turns;
    private final Answers answers;
    private final MergePatch mergePatch;
    private final InstantSource clock;

    ProductResource(
            Products products,
            EntityManager entityManager,
            TakingTurns turns,
            Answers answers,
            MergePatch mergePatch,
            InstantSource clock) {
        this.products = products;
        this.entityManager = entityManager;
        this.turns = turns;
        this.answers = answers;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.CONTRACT_MANAGER,
        Roles.MARKETING,
        Roles.SERVICE_AGENT,
        Roles.DATA_STEWARD,
        Roles.AUDITOR,
        Roles.ADMINISTRATOR
    })
    @Operation(operationId = "listProducts", summary = "List products")
    public Page<ProductView> list(@Context UriInfo uri) {
        return LISTING.page(entityManager, uri.getQueryParameters(), ProductView::from);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.CONTRACT_MANAGER,
        Roles.MARKETING,
        Roles.SERVICE_AGENT,
        Roles.DATA_STEWARD,
        Roles.AUDITOR,
        Roles.ADMINISTRATOR
    })
    @Operation(operationId = "getProduct", summary = "Read a product")
    @APIResponseSchema(ProductView.class)
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, products.get(id), ProductView::from);
    }

    @POST
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "createProduct", summary = "Add a product to the range")
    @APIResponseSchema(value = ProductView.class, responseCode = "201")
    public Response create(@Valid @NotNull ProductDetails request) {
        return created(request);
    }

    @PATCH
    @Path("/{id}")
    @Command
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "changeProduct", summary = "Change a product")
    @APIResponseSchema(ProductView.class)
    public Response change(@PathParam("id") UUID id, JsonNode patch, @Context HttpHeaders headers) {
        return answers.changed(
                headers,
                products.get(id),
                product -> product.describe(mergePatch.apply(product.details(), patch)),
                ProductView::from);
    }

    @GET
    @Path("/by-external/{system}/{externalId}")
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.CONTRACT_MANAGER,
        Roles.MARKETING,
        Roles.SERVICE_AGENT,
        Roles.DATA_STEWARD,
        Roles.AUDITOR,
        Roles.ADMINISTRATOR
    })
    @Operation(
            operationId = "getProductByExternalId",
            summary = "Read the product that another system knows by a key")
    @APIResponseSchema(ProductView.class)
    public Response readByExternal(
            @PathParam("system") String system,
            @PathParam("externalId") String externalId,
            @Context HttpHeaders headers) {
        Product known =
                products.byExternalId(ExternalId.checked(system, externalId))
                        .orElseThrow(() -> ProblemException.notFound("product"));
        return answers.read(headers, known, ProductView::from);
    }

    @PUT
    @Path("/by-external/{system}/{externalId}")
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "putProductByExternalId",
            summary = "Create or replace the product with a key of another system",
            description = "If-Match is optional. The key is added to those in the body.")
    @APIResponse(responseCode = "201", description = "It was new; Location says where it is.")
    @APIResponseSchema(ProductView.class)
    public Response put(
            @PathParam("system") String system,
            @PathParam("externalId") String externalId,
            @Valid @NotNull ProductDetails request,
            @Context HttpHeaders headers) {
        ExternalId key = ExternalId.checked(system, externalId);
        turns.on("product %s %s".formatted(system, externalId));
        ProductDetails details = request.with(key);
        Optional<Product> existing = products.byExternalId(key);
        if (existing.isEmpty()) {
            answers.requireNothingExpected(headers);
            return created(details);
        }
        return answers.replaced(
                headers, existing.get(), product -> product.describe(details), ProductView::from);
    }

    private Response created(ProductDetails request) {
        Product product = new Product(request, clock.instant());
        products.persist(product);
        return answers.created(PATH, product, ProductView::from);
    }
}
