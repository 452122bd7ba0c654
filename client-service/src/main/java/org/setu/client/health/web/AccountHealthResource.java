package org.setu.client.health.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.client.account.Account;
import org.setu.client.account.Accounts;
import org.setu.client.health.AssessingHealth;
import org.setu.client.health.Health;
import org.setu.client.health.HealthAssessments;
import org.setu.client.health.HealthTrend;
import org.setu.platform.access.Roles;

/** How well it goes with an account today. */
@Path("/api/v1/accounts/{id}/health")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Health")
@RolesAllowed({
    Roles.ACCOUNT_MANAGER,
    Roles.SALES_HEAD,
    Roles.CONTRACT_MANAGER,
    Roles.DATA_STEWARD,
    Roles.AUDITOR
})
class AccountHealthResource {

    private final Accounts accounts;
    private final AssessingHealth assessing;
    private final HealthAssessments assessments;

    AccountHealthResource(
            Accounts accounts, AssessingHealth assessing, HealthAssessments assessments) {
        this.accounts = accounts;
        this.assessing = assessing;
        this.assessments = assessments;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Tell how well it goes with an account today",
            description =
                    "Told anew each time with what it is made of, and not kept; what was kept is in"
                            + " /health-assessments.")
    public HealthView tell(@PathParam("id") UUID id) {
        Account account = accounts.get(id);
        Health health = assessing.now(id);
        return HealthView.of(
                id,
                account.name(),
                health,
                assessments.scores(List.of(id), health.asOf().minusDays(HealthTrend.DAYS)).get(id));
    }
}
