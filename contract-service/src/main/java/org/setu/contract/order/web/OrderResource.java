package org.setu.contract.order.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.contract.contract.Contract;
import org.setu.contract.contract.Contracts;
import org.setu.contract.order.ExternalId;
import org.setu.contract.order.Order;
import org.setu.contract.order.Orders;
import org.setu.contract.order.PlacingOrder;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.Page;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.web.Answers;

/** Orders of all contracts. */
@Path(OrderResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
@RunOnVirtualThread
public class OrderResource {

    static final String PATH = "/api/v1/orders";

    private final Orders orders;
    private final Contracts contracts;
    private final PlacingOrder placing;
    private final EntityManager entityManager;
    private final Answers answers;

    OrderResource(
            Orders orders,
            Contracts contracts,
            PlacingOrder placing,
            EntityManager entityManager,
            Answers answers) {
        this.orders = orders;
        this.contracts = contracts;
        this.placing = placing;
        this.entityManager = entityManager;
        this.answers = answers;
    }

    @GET
    @RolesAllowed({
        Roles.CONTRACT_MANAGER,
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.AUDITOR,
        Roles.PARTNER
    })
    @Operation(operationId = "listOrders", summary = "List the orders that you see")
    public Page<OrderView> list(@Context UriInfo uri) {
        return OrderListing.ORDERS.page(entityManager, uri.getQueryParameters(), OrderView::from);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.CONTRACT_MANAGER,
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.AUDITOR,
        Roles.PARTNER
    })
    @Operation(operationId = "getOrder", summary = "Read an order")
    @APIResponseSchema(OrderView.class)
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, orders.get(id), OrderView::from);
    }

    @PUT
    @Path("/by-external/{system}/{externalId}")
    @Command
    @RolesAllowed({Roles.PARTNER, Roles.ACCOUNT_MANAGER})
    @Operation(
            operationId = "putOrderByExternalId",
            summary = "Place or replace the order with a key of your system",
            description =
                    "For the client's own system: sending it again changes nothing. Possible until"
                            + " the order is confirmed. Keys are unique per account and system.")
    @APIResponseSchema(OrderView.class)
    public Response put(
            @PathParam("system") String system,
            @PathParam("externalId") String externalId,
            @Valid @NotNull OrderSteps.Put request,
            @Context HttpHeaders headers) {
        ExternalId key = new ExternalId(system, externalId);
        if (!request.order().externalIds().contains(key)) {
            throw ProblemException.invalid(
                    "/order/externalIds", "must contain the key that the address names");
        }
        Contract contract =
                contracts
                        .findByIdOptional(request.contractId())
                        .orElseThrow(() ->
                                ProblemException.invalid(
                                        "/contractId", "There is no such contract."));
        Optional<Order> existing = orders.byExternalId(contract.account().id(), key);
        if (existing.isEmpty()) {
            return answers.created(PATH, placing.place(contract, request.order()), OrderView::from);
        }
        if (!existing.get().contractId().equals(contract.id())) {
            throw ProblemException.invalid("/contractId", "the order belongs to another contract");
        }
        return answers.replaced(
                headers,
                existing.get(),
                order -> placing.change(order, request.order()),
                OrderView::from);
    }
}
