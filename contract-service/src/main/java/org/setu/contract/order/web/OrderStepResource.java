package org.setu.contract.order.web;

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
import org.setu.contract.order.Order;
import org.setu.contract.order.Orders;
import org.setu.contract.order.PlacingOrder;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.web.Answers;

/** The way of an order to its delivery. */
@Path("/api/v1/orders/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
@RunOnVirtualThread
public class OrderStepResource {

    private final Orders orders;
    private final PlacingOrder placing;
    private final Answers answers;

    OrderStepResource(Orders orders, PlacingOrder placing, Answers answers) {
        this.orders = orders;
        this.placing = placing;
        this.answers = answers;
    }

    @POST
    @Path("/confirm")
    @Command
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.CONTRACT_MANAGER})
    @Operation(operationId = "confirmOrder", summary = "Promise to deliver it in time")
    @APIResponseSchema(OrderView.class)
    public Response confirm(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, placing::confirm);
    }

    @POST
    @Path("/reject")
    @Command
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.CONTRACT_MANAGER})
    @Operation(operationId = "rejectOrder", summary = "Refuse it, with a reason")
    @APIResponseSchema(OrderView.class)
    public Response reject(
            @PathParam("id") UUID id,
            @Valid @NotNull OrderSteps.Reason request,
            @Context HttpHeaders headers) {
        return step(id, headers, order -> placing.reject(order, request.reason()));
    }

    @POST
    @Path("/start")
    @Command
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.CONTRACT_MANAGER})
    @Operation(operationId = "startOrder", summary = "Begin to fulfil it")
    @APIResponseSchema(OrderView.class)
    public Response start(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, placing::start);
    }

    @POST
    @Path("/deliver")
    @Command
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.CONTRACT_MANAGER})
    @Operation(operationId = "deliverOrder", summary = "Write down what arrived")
    @APIResponseSchema(OrderView.class)
    public Response deliver(
            @PathParam("id") UUID id,
            @Valid @NotNull OrderSteps.Deliver request,
            @Context HttpHeaders headers) {
        return step(id, headers, order -> placing.deliver(order, request.arrived()));
    }

    @POST
    @Path("/close")
    @Command
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.CONTRACT_MANAGER})
    @Operation(operationId = "closeOrder", summary = "Nothing more is to be done")
    @APIResponseSchema(OrderView.class)
    public Response close(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, placing::close);
    }

    @POST
    @Path("/cancel")
    @Command
    @RolesAllowed({Roles.PARTNER, Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD})
    @Operation(operationId = "cancelOrder", summary = "Take it back before the first delivery")
    @APIResponseSchema(OrderView.class)
    public Response cancel(
            @PathParam("id") UUID id,
            @Valid @NotNull OrderSteps.Reason request,
            @Context HttpHeaders headers) {
        return step(id, headers, order -> placing.cancel(order, request.reason()));
    }

    private Response step(UUID id, HttpHeaders headers, Consumer<Order> step) {
        return answers.changed(headers, orders.get(id), step, OrderView::from);
    }
}
