package org.setu.client.custom.web;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.client.custom.CustomField;
import org.setu.client.custom.CustomFields;
import org.setu.client.custom.CustomRecord;
import org.setu.client.custom.CustomType;
import org.setu.client.custom.KeepingCustomFields;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;
import org.setu.platform.web.Answers;
import org.setu.platform.web.MergePatch;

/** The fields that administrators add to accounts, contacts and leads. */
@Path("/api/v1/custom-fields")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Custom fields")
class CustomFieldResource {

    private static final Listing<CustomField> LISTING =
            Listing.of(CustomField.class)
                    .sort("position", FieldType.INTEGER, CustomField::position)
                    .sort("key", FieldType.TEXT, CustomField::key)
                    .filter("record", FieldType.oneOf(CustomRecord.class))
                    .filter("key", FieldType.TEXT)
                    .filter("type", FieldType.oneOf(CustomType.class))
                    .filter("retired", FieldType.BOOLEAN);

    private final CustomFields fields;
    private final KeepingCustomFields keeping;
    private final Answers answers;
    private final MergePatch mergePatch;
    private final EntityManager entityManager;

    CustomFieldResource(
            CustomFields fields,
            KeepingCustomFields keeping,
            Answers answers,
            MergePatch mergePatch,
            EntityManager entityManager) {
        this.fields = fields;
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
    @Operation(
            summary = "List custom fields",
            description = "Filter by record, key, type and retired; sort by position or key.")
    public Page<CustomFieldView> list(@Context UriInfo uri) {
        return LISTING.page(entityManager, uri.getQueryParameters(), CustomFieldView::of);
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
    @Operation(summary = "Read a custom field")
    @APIResponseSchema(value = CustomFieldView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, fields.get(id), CustomFieldView::of);
    }

    @POST
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            summary = "Add a custom field",
            description =
                    "At most 100 of a record are in use. A required field is demanded of new"
                            + " records, and of old ones when their custom values change.")
    @APIResponseSchema(value = CustomFieldView.class, responseCode = "201")
    public Response add(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    CustomFieldRequest.class),
                                            example = CustomFieldRequest.EXAMPLE))
                    @Valid
                    @NotNull
                    CustomFieldRequest request) {
        CustomField added =
                keeping.add(request.record(), request.key(), request.type(), request.details());
        return answers.created("/api/v1/custom-fields", added, CustomFieldView::of);
    }

    @PATCH
    @Path("/{id}")
    @Command
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            summary = "Describe a custom field anew",
            description =
                    "Record, key and type stay. What records hold stays too: a choice that is left"
                            + " out, or a limit that is drawn closer, concerns what is set anew.")
    @APIResponseSchema(value = CustomFieldView.class, responseCode = "200")
    public Response change(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            example = CustomFieldRequest.PATCH_EXAMPLE))
                    JsonNode patch) {
        return answers.changed(
                headers,
                fields.get(id),
                field -> {
                    CustomFieldRequest request =
                            mergePatch.apply(CustomFieldRequest.of(field), patch);
                    keeping.change(
                            field,
                            request.record(),
                            request.key(),
                            request.type(),
                            request.details());
                },
                CustomFieldView::of);
    }

    @POST
    @Path("/{id}/retire")
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            summary = "Take a custom field out of use",
            description = "What records hold in it stays and is shown; nothing is set anew.")
    @APIResponseSchema(value = CustomFieldView.class, responseCode = "200")
    public Response retire(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.changed(headers, fields.get(id), keeping::retire, CustomFieldView::of);
    }

    @POST
    @Path("/{id}/restore")
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Take a custom field into use again")
    @APIResponseSchema(value = CustomFieldView.class, responseCode = "200")
    public Response restore(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.changed(headers, fields.get(id), keeping::restore, CustomFieldView::of);
    }
}
