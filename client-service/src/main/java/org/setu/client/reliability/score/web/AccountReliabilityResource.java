package org.setu.client.reliability.score.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.client.reliability.KnownParty;
import org.setu.client.reliability.Parties;
import org.setu.client.reliability.score.Assessing;
import org.setu.platform.access.Roles;

/** What is to be thought of an account today. */
@Path("/api/v1/accounts/{id}/reliability")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Reliability")
@RolesAllowed({
    Roles.ACCOUNT_MANAGER,
    Roles.SALES_HEAD,
    Roles.CONTRACT_MANAGER,
    Roles.DATA_STEWARD,
    Roles.AUDITOR
})
class AccountReliabilityResource {

    private final Parties parties;
    private final Assessing assessing;

    AccountReliabilityResource(Parties parties, Assessing assessing) {
        this.parties = parties;
        this.assessing = assessing;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Tell how reliable an account is today",
            description =
                    "Told anew each time, and not kept; what was kept is in /reliability-assessments.")
    public ReliabilityView tell(@PathParam("id") UUID id) {
        KnownParty party = parties.account(id);
        return ReliabilityView.of(party, assessing.now(party.party()));
    }
}
