package org.setu.contract.order.web;

import org.setu.contract.order.Order;
import org.setu.contract.order.OrderState;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;

/** What lists of orders can be asked. */
final class OrderListing {

    static final Listing<Order> ORDERS =
            Listing.of(Order.class)
                    .filter("number", FieldType.TEXT)
                    .filter("contractId", FieldType.ID)
                    .filter("accountId", FieldType.ID)
                    .filter("state", FieldType.oneOf(OrderState.class))
                    .filter("overdue", FieldType.BOOLEAN)
                    .filter("dueOn", FieldType.DAY)
                    .sort("createdAt", FieldType.INSTANT, Order::createdAt)
                    .sort("dueOn", FieldType.DAY, Order::dueOn)
                    .sort("number", FieldType.TEXT, Order::number)
                    .search("searchText");

    private OrderListing() {}
}
