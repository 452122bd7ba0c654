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

/** What is to be thought of a lead today. */
@Path("/api/v1/leads/{id}/reliability")
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
class LeadReliabilityResource {

    private final Parties parties;
    private final Assessing assessing;

    LeadReliabilityResource(Parties parties, Assessing assessing) {
        this.parties = parties;
        this.assessing = assessing;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Tell how reliable a lead is today",
            description =
                    "Told anew each time, and not kept; of one that became a client, what holds of the account.")
    public ReliabilityView tell(@PathParam("id") UUID id) {
        KnownParty party = parties.lead(id);
        return ReliabilityView.of(party, assessing.now(party.party()));
    }
}
