package org.setu.deal.deal.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.deal.deal.DealHistories;
import org.setu.deal.deal.Deals;
import org.setu.platform.access.Roles;

/** What happened to a deal. */
@Path("/api/v1/deals/{id}/history")
@Tag(name = "Deals")
@RunOnVirtualThread
public class DealHistoryResource {

    private final Deals deals;
    private final DealHistories histories;

    DealHistoryResource(Deals deals, DealHistories histories) {
        this.deals = deals;
        this.histories = histories;
    }

    @GET
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.CONTRACT_MANAGER,
        Roles.MARKETING,
        Roles.SERVICE_AGENT,
        Roles.DATA_STEWARD,
        Roles.AUDITOR
    })
    @Operation(
            operationId = "getDealHistory",
            summary = "Read what happened to a deal, and how long each stage lasted")
    public DealHistoryView history(@PathParam("id") UUID id) {
        return DealHistoryView.from(histories.of(deals.get(id)));
    }
}
