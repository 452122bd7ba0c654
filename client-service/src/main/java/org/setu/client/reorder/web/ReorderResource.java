package org.setu.client.reorder.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.client.account.Account;
import org.setu.client.field.ObservedDay;
import org.setu.client.reorder.ReorderExpectation;
import org.setu.platform.access.Roles;
import org.setu.platform.entity.Names;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;

/** Who is expected to buy what again. */
@Path("/api/v1/reorder-expectations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Health")
@RolesAllowed({
    Roles.ACCOUNT_MANAGER,
    Roles.SALES_HEAD,
    Roles.CONTRACT_MANAGER,
    Roles.MARKETING,
    Roles.SERVICE_AGENT,
    Roles.DATA_STEWARD,
    Roles.AUDITOR
})
class ReorderResource {

    private static final Listing<ReorderExpectation> LISTING =
            Listing.of(ReorderExpectation.class)
                    .sort("expectedOn", FieldType.DAY, ReorderExpectation::expectedOn)
                    .filter("accountId", FieldType.ID)
                    .filter("ownerId", FieldType.ID)
                    .filter("productId", FieldType.ID)
                    .filter("productCode", FieldType.TEXT)
                    .filter("expectedOn", FieldType.DAY)
                    .filter("lastOn", FieldType.DAY)
                    .filter("everyDays", FieldType.INTEGER)
                    .filter("purchases", FieldType.INTEGER);

    private final EntityManager entityManager;
    private final InstantSource clock;

    ReorderResource(EntityManager entityManager, InstantSource clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "List who is expected to buy what again",
            description =
                    "Of accounts that the caller sees, the most overdue first; expectedOn[lt] with"
                            + " today gives those that are overdue. A product that was bought on"
                            + " three days or more is expected again after the median of the days"
                            + " between them. Purchases are the lines of won deals. Archived and"
                            + " former accounts are not expected.")
    public Page<ReorderExpectationView> list(@Context UriInfo uri) {
        Page<ReorderExpectation> page =
                LISTING.page(entityManager, uri.getQueryParameters(), expected -> expected);
        Map<UUID, String> names =
                Names.of(
                        entityManager,
                        Account.class,
                        page.items().stream()
                                .map(ReorderExpectation::accountId)
                                .distinct()
                                .toList());
        LocalDate today = ObservedDay.today(clock);
        return page.map(expected ->
                ReorderExpectationView.of(
                        expected, Objects.requireNonNull(names.get(expected.accountId())), today));
    }
}
