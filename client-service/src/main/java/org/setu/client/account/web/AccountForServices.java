package org.setu.client.account.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.smallrye.common.annotation.RunOnVirtualThread;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.client.account.AccountSnapshots;
import org.setu.platform.access.Roles;

import java.util.UUID;

/**
 * The state and the grants of an account, for a service whose read model has not heard of it yet.
 * Not routed by the gateway.
 */
@Path("/internal/v1/accounts")
@RunOnVirtualThread
@Tag(name = "Internal")
class AccountForServices {

    private final AccountSnapshots snapshots;
    private final ObjectMapper mapper;

    AccountForServices(AccountSnapshots snapshots, ObjectMapper mapper) {
        this.snapshots = snapshots;
        this.mapper = mapper;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.SERVICE)
    @Operation(
            summary = "An account as on setu.client.account and setu.client.visibility",
            description = "For other services only.")
    public ObjectNode read(@PathParam("id") UUID id) {
        AccountSnapshots.Snapshot snapshot = snapshots.of(id);
        ObjectNode answer = mapper.createObjectNode();
        answer.set(
                "account",
                mapper.<ObjectNode>valueToTree(snapshot.account())
                        .put("version", snapshot.accountVersion()));
        answer.set("visibility", mapper.valueToTree(snapshot.visibility()));
        return answer;
    }
}
