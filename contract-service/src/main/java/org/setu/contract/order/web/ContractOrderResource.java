package org.setu.contract.order.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.contract.contract.Contracts;
import org.setu.contract.order.OrderDetails;
import org.setu.contract.order.PlacingOrder;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.Page;
import org.setu.platform.web.Answers;

/** The orders of one contract. */
@Path("/api/v1/contracts/{id}/orders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders", description = "What is called off from contracts, and its delivery.")
@RunOnVirtualThread
public class ContractOrderResource {

    private final Contracts contracts;
    private final PlacingOrder placing;
    private final EntityManager entityManager;
    private final Answers answers;

    ContractOrderResource(
            Contracts contracts,
            PlacingOrder placing,
            EntityManager entityManager,
            Answers answers) {
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
    @Operation(operationId = "listContractOrders", summary = "List the orders of a contract")
    public Page<OrderView> list(@PathParam("id") UUID id, @Context UriInfo uri) {
        contracts.get(id);
        return OrderListing.ORDERS.page(
                entityManager, uri.getQueryParameters(), Map.of("contractId", id), OrderView::from);
    }

    @POST
    @Command
    @RolesAllowed({Roles.PARTNER, Roles.ACCOUNT_MANAGER})
    @Operation(
            operationId = "placeOrder",
            summary = "Order what an active contract promises, at its prices")
    @APIResponseSchema(value = OrderView.class, responseCode = "201")
    public Response place(@PathParam("id") UUID id, @Valid @NotNull OrderDetails request) {
        return answers.created(
                OrderResource.PATH, placing.place(contracts.get(id), request), OrderView::from);
    }
}
