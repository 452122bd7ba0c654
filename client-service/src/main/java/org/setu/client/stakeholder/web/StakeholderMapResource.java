package org.setu.client.stakeholder.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.client.account.Accounts;
import org.setu.client.stakeholder.StakeholderMaps;
import org.setu.platform.access.Roles;

/** The map of the people at an account. */
@Path("/api/v1/accounts/{id}/stakeholder-map")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Stakeholders")
@RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.AUDITOR})
class StakeholderMapResource {

    private final Accounts accounts;
    private final StakeholderMaps maps;
    private final InstantSource clock;

    StakeholderMapResource(Accounts accounts, StakeholderMaps maps, InstantSource clock) {
        this.accounts = accounts;
        this.maps = maps;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Read the map of the people at an account",
            description =
                    "Who is on it, what stands between them, ready to be drawn, and what an account"
                            + " manager should see to (the gravest first).")
    public StakeholderMapView read(@PathParam("id") UUID id) {
        UUID account = accounts.get(id).id();
        return StakeholderMapView.of(account, maps.of(account), clock.instant());
    }
}
