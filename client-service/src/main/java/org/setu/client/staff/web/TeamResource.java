package org.setu.client.staff.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.setu.client.field.Label;
import org.setu.client.staff.KeepingTeams;
import org.setu.client.staff.Team;
import org.setu.client.staff.Teams;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;
import org.setu.platform.web.Answers;
import org.setu.platform.web.MergePatch;
import org.setu.platform.web.Preconditions;

/** Teams; written by administrators. */
@Path("/api/v1/teams")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Teams")
@RolesAllowed({
    Roles.ACCOUNT_MANAGER,
    Roles.SALES_HEAD,
    Roles.CONTRACT_MANAGER,
    Roles.MARKETING,
    Roles.SERVICE_AGENT,
    Roles.COLLEAGUE,
    Roles.DATA_STEWARD,
    Roles.AUDITOR,
    Roles.ADMINISTRATOR
})
class TeamResource {

    private static final Listing<Team> LISTING =
            Listing.of(Team.class)
                    .sort("name", FieldType.TEXT, Team::name)
                    .filter("name", FieldType.TEXT)
                    .filter("leadId", FieldType.ID);

    record TeamRequest(
            @NotNull @Label String name,
            @NotNull UUID leadId,
            @Nullable @Size(max = 500) List<@NotNull UUID> memberIds) {

        static TeamRequest of(Team team) {
            return new TeamRequest(team.name(), team.leadId(), List.copyOf(team.memberIds()));
        }

        List<UUID> members() {
            return Objects.requireNonNullElse(memberIds, List.of());
        }
    }

    record TeamView(
            UUID id,
            long version,
            String name,
            UUID leadId,
            Collection<UUID> memberIds,
            Instant createdAt,
            Instant changedAt) {

        static TeamView of(Team team) {
            return new TeamView(
                    team.id(),
                    team.version(),
                    team.name(),
                    team.leadId(),
                    team.memberIds(),
                    team.createdAt(),
                    team.changedAt());
        }
    }

    private final Teams teams;
    private final KeepingTeams keeping;
    private final Answers answers;
    private final MergePatch mergePatch;
    private final EntityManager entityManager;

    TeamResource(
            Teams teams,
            KeepingTeams keeping,
            Answers answers,
            MergePatch mergePatch,
            EntityManager entityManager) {
        this.teams = teams;
        this.keeping = keeping;
        this.answers = answers;
        this.mergePatch = mergePatch;
        this.entityManager = entityManager;
    }

    @GET
    @Operation(summary = "List teams")
    public Page<TeamView> list(@Context UriInfo uri) {
        return LISTING.page(entityManager, uri.getQueryParameters(), TeamView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a team")
    @APIResponseSchema(value = TeamView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, teams.get(id), TeamView::of);
    }

    @POST
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Form a team")
    @APIResponseSchema(value = TeamView.class, responseCode = "201")
    public Response form(@Valid @NotNull TeamRequest request) {
        Team formed = keeping.form(request.name(), request.leadId(), request.members());
        return answers.created("/api/v1/teams", formed, TeamView::of);
    }

    @PATCH
    @Path("/{id}")
    @Command
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Change a team")
    @APIResponseSchema(value = TeamView.class, responseCode = "200")
    public Response change(@PathParam("id") UUID id, @Context HttpHeaders headers, JsonNode patch) {
        return answers.changed(
                headers,
                teams.get(id),
                team -> {
                    TeamRequest request = mergePatch.apply(TeamRequest.of(team), patch);
                    keeping.change(team, request.name(), request.leadId(), request.members());
                },
                TeamView::of);
    }

    @DELETE
    @Path("/{id}")
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Dissolve a team")
    public void dissolve(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Team team = teams.get(id);
        Preconditions.requireMatch(headers, team);
        keeping.dissolve(team);
    }
}
