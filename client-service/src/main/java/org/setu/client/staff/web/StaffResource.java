package org.setu.client.staff.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.client.staff.KeepingStaff;
import org.setu.client.staff.StaffMember;
import org.setu.client.staff.StaffMembers;
import org.setu.platform.access.Caller;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;
import org.setu.platform.web.Answers;
import org.setu.platform.web.MergePatch;

/** The staff; written by administrators. */
@Path("/api/v1/staff")
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
    Roles.AUDITOR,
    Roles.ADMINISTRATOR
})
class StaffResource {

    private static final Listing<StaffMember> LISTING =
            Listing.of(StaffMember.class)
                    .sort("name", FieldType.TEXT, StaffMember::name)
                    .filter("name", FieldType.TEXT)
                    .filter("email", FieldType.TEXT)
                    .filter("managerId", FieldType.ID)
                    .filter("territoryId", FieldType.ID)
                    .filter("active", FieldType.BOOLEAN)
                    .search("searchText");

    private final StaffMembers staff;
    private final KeepingStaff keeping;
    private final CurrentCaller caller;
    private final Answers answers;
    private final MergePatch mergePatch;
    private final EntityManager entityManager;

    StaffResource(
            StaffMembers staff,
            KeepingStaff keeping,
            CurrentCaller caller,
            Answers answers,
            MergePatch mergePatch,
            EntityManager entityManager) {
        this.staff = staff;
        this.keeping = keeping;
        this.caller = caller;
        this.answers = answers;
        this.mergePatch = mergePatch;
        this.entityManager = entityManager;
    }

    @GET
    @Operation(
            summary = "List staff",
            description = "Filter by name, email, managerId, territoryId, active; search with q.")
    public Page<StaffView> list(@Context UriInfo uri) {
        return LISTING.page(entityManager, uri.getQueryParameters(), StaffView::of);
    }

    @GET
    @Path("/me")
    @Operation(summary = "Who am I", description = "The caller's roles and staff record.")
    public MeView me() {
        Caller who = caller.get();
        UUID id = who.staffId();
        return new MeView(
                who.roles().stream().sorted().toList(),
                id == null ? null : StaffView.of(staff.get(id)),
                who.actingFor());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a staff member")
    @APIResponseSchema(value = StaffView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, staff.get(id), StaffView::of);
    }

    @POST
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Add a staff member")
    @APIResponseSchema(value = StaffView.class, responseCode = "201")
    public Response add(@Valid @NotNull StaffRequest request) {
        return answers.created("/api/v1/staff", keeping.add(request.details()), StaffView::of);
    }

    @PATCH
    @Path("/{id}")
    @Command
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            summary = "Change a staff member",
            description = "Whoever leaves is set to active false; nobody is deleted.")
    @APIResponseSchema(value = StaffView.class, responseCode = "200")
    public Response change(@PathParam("id") UUID id, @Context HttpHeaders headers, JsonNode patch) {
        return answers.changed(
                headers,
                staff.get(id),
                member ->
                        keeping.change(
                                member, mergePatch.apply(StaffRequest.of(member), patch).details()),
                StaffView::of);
    }
}
