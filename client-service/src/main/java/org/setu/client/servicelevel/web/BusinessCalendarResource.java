package org.setu.client.servicelevel.web;

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
import org.setu.client.servicelevel.BusinessCalendar;
import org.setu.client.servicelevel.BusinessCalendars;
import org.setu.client.servicelevel.KeepingServiceLevels;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;
import org.setu.platform.web.Answers;
import org.setu.platform.web.MergePatch;

/** When offices work: what working time is reckoned by. */
@Path(BusinessCalendarResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Service levels")
@RolesAllowed(Roles.ADMINISTRATOR)
class BusinessCalendarResource {

    static final String PATH = "/api/v1/business-calendars";

    private static final Listing<BusinessCalendar> LISTING =
            Listing.of(BusinessCalendar.class)
                    .sort("name", FieldType.TEXT, BusinessCalendar::name)
                    .sort("changedAt", FieldType.INSTANT, BusinessCalendar::changedAt)
                    .filter("name", FieldType.TEXT)
                    .filter("timeZone", FieldType.TEXT);

    private final BusinessCalendars calendars;
    private final KeepingServiceLevels keeping;
    private final Answers answers;
    private final MergePatch mergePatch;
    private final EntityManager entityManager;

    BusinessCalendarResource(
            BusinessCalendars calendars,
            KeepingServiceLevels keeping,
            Answers answers,
            MergePatch mergePatch,
            EntityManager entityManager) {
        this.calendars = calendars;
        this.keeping = keeping;
        this.answers = answers;
        this.mergePatch = mergePatch;
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
    @Operation(summary = "List business calendars", description = "Filter by name and timeZone.")
    public Page<CalendarView> list(@Context UriInfo uri) {
        return LISTING.page(entityManager, uri.getQueryParameters(), CalendarView::of);
    }

    @GET
    @Path("/{id}")
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
    @Operation(summary = "Read a business calendar")
    @APIResponseSchema(value = CalendarView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, calendars.get(id), CalendarView::of);
    }

    @POST
    @Command
    @Operation(
            summary = "Add a business calendar",
            description =
                    "Hours are given by the clocks of its time zone and may not overlap. Working"
                            + " time is reckoned by it: service levels name it.")
    @APIResponseSchema(value = CalendarView.class, responseCode = "201")
    public Response add(@Valid @NotNull CalendarRequest request) {
        return answers.created(PATH, keeping.addCalendar(request.details()), CalendarView::of);
    }

    @PATCH
    @Path("/{id}")
    @Command
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Change a business calendar",
            description = "Deadlines that are set already stay as they are.")
    @APIResponseSchema(value = CalendarView.class, responseCode = "200")
    public Response change(@PathParam("id") UUID id, @Context HttpHeaders headers, JsonNode patch) {
        return answers.changed(
                headers,
                calendars.get(id),
                calendar ->
                        keeping.change(
                                calendar,
                                mergePatch.apply(CalendarRequest.of(calendar), patch).details()),
                CalendarView::of);
    }
}
