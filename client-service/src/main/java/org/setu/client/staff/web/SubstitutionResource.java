package org.setu.client.staff.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.setu.client.staff.ArrangingSubstitution;
import org.setu.client.staff.StaffMember;
import org.setu.client.staff.StaffMembers;
import org.setu.client.staff.Substitution;
import org.setu.client.staff.Substitutions;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;
import org.setu.platform.web.Answers;

/** Who stands in for a staff member, and when. */
@Path("/api/v1/staff/{staffId}/substitutions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Staff")
@RolesAllowed({
    Roles.ACCOUNT_MANAGER,
    Roles.SALES_HEAD,
    Roles.CONTRACT_MANAGER,
    Roles.MARKETING,
    Roles.SERVICE_AGENT,
    Roles.COLLEAGUE,
    Roles.DATA_STEWARD,
    Roles.ADMINISTRATOR
})
class SubstitutionResource {

    private static final Listing<Substitution> LISTING =
            Listing.of(Substitution.class)
                    .sort("from", "validFrom", FieldType.INSTANT, Substitution::from)
                    .filter("deputyId", FieldType.ID)
                    .filter("until", "validUntil", FieldType.INSTANT)
                    .filter("cancelledAt", FieldType.INSTANT);

    /**
     * @param from first instant at which it holds
     * @param until first instant at which it no longer holds
     */
    record SubstitutionRequest(
            @NotNull UUID deputyId, @NotNull Instant from, @NotNull Instant until) {}

    record SubstitutionView(
            UUID id,
            long version,
            UUID absentId,
            UUID deputyId,
            Instant from,
            Instant until,
            @Nullable Instant cancelledAt,
            Instant createdAt) {

        static SubstitutionView of(Substitution substitution) {
            return new SubstitutionView(
                    substitution.id(),
                    substitution.version(),
                    substitution.absentId(),
                    substitution.deputyId(),
                    substitution.from(),
                    substitution.until(),
                    substitution.cancelledAt(),
                    substitution.createdAt());
        }
    }

    private final StaffMembers staff;
    private final Substitutions substitutions;
    private final ArrangingSubstitution arranging;
    private final Answers answers;
    private final EntityManager entityManager;

    SubstitutionResource(
            StaffMembers staff,
            Substitutions substitutions,
            ArrangingSubstitution arranging,
            Answers answers,
            EntityManager entityManager) {
        this.staff = staff;
        this.substitutions = substitutions;
        this.arranging = arranging;
        this.answers = answers;
        this.entityManager = entityManager;
    }

    @GET
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
    @Operation(summary = "List who stands in for a person")
    public Page<SubstitutionView> list(@PathParam("staffId") UUID staffId, @Context UriInfo uri) {
        UUID absent = staff.get(staffId).id();
        return LISTING.page(
                entityManager,
                uri.getQueryParameters(),
                Map.of("absentId", absent),
                SubstitutionView::of);
    }

    @POST
    @Command
    @Operation(
            summary = "Let somebody stand in",
            description =
                    "By the person, the sales head of his territory or an administrator. The deputy"
                            + " sends Setu-Acting-For with the absent person's id.")
    @APIResponseSchema(value = SubstitutionView.class, responseCode = "201")
    public Response arrange(
            @PathParam("staffId") UUID staffId, @Valid @NotNull SubstitutionRequest request) {
        Substitution arranged =
                arranging.arrange(
                        staff.get(staffId), request.deputyId(), request.from(), request.until());
        return answers.created(
                "/api/v1/staff/" + staffId + "/substitutions", arranged, SubstitutionView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a substitution")
    @APIResponseSchema(value = SubstitutionView.class, responseCode = "200")
    public Response read(
            @PathParam("staffId") UUID staffId,
            @PathParam("id") UUID id,
            @Context HttpHeaders headers) {
        return answers.read(headers, substitutions.of(staffId, id), SubstitutionView::of);
    }

    @POST
    @Path("/{id}/cancel")
    @Command
    @Operation(summary = "End a substitution before its time")
    @APIResponseSchema(value = SubstitutionView.class, responseCode = "200")
    public Response cancel(
            @PathParam("staffId") UUID staffId,
            @PathParam("id") UUID id,
            @Context HttpHeaders headers) {
        StaffMember absent = staff.get(staffId);
        return answers.changed(
                headers,
                substitutions.of(staffId, id),
                substitution -> arranging.cancel(absent, substitution),
                SubstitutionView::of);
    }
}
