package org.setu.contract.template.web;

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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.contract.template.ContractTemplate;
import org.setu.contract.template.KeepingTemplates;
import org.setu.contract.template.TemplateDetails;
import org.setu.contract.template.TemplateRevision;
import org.setu.contract.template.Templates;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;
import org.setu.platform.web.Answers;
import org.setu.platform.web.MergePatch;
import org.setu.platform.web.Preconditions;

/** Templates of contracts. */
@Path(TemplateResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contract templates", description = "Clauses with variables, in several languages.")
@RunOnVirtualThread
public class TemplateResource {

    static final String PATH = "/api/v1/contract-templates";

    private static final Listing<ContractTemplate> TEMPLATES =
            Listing.of(ContractTemplate.class)
                    .filter("code", FieldType.TEXT)
                    .filter("active", FieldType.BOOLEAN)
                    .sort("code", FieldType.TEXT, ContractTemplate::code)
                    .sort("name", FieldType.TEXT, ContractTemplate::name);

    private static final Listing<TemplateRevision> REVISIONS =
            Listing.of(TemplateRevision.class)
                    .filter("revision", FieldType.INTEGER)
                    .sort("revision", FieldType.INTEGER, TemplateRevision::revision);

    private final Templates templates;
    private final KeepingTemplates keeping;
    private final EntityManager entityManager;
    private final Answers answers;
    private final MergePatch mergePatch;

    TemplateResource(
            Templates templates,
            KeepingTemplates keeping,
            EntityManager entityManager,
            Answers answers,
            MergePatch mergePatch) {
        this.templates = templates;
        this.keeping = keeping;
        this.entityManager = entityManager;
        this.answers = answers;
        this.mergePatch = mergePatch;
    }

    @GET
    @RolesAllowed({
        Roles.CONTRACT_MANAGER,
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.AUDITOR,
        Roles.ADMINISTRATOR
    })
    @Operation(operationId = "listContractTemplates", summary = "List the templates of contracts")
    public Page<TemplateView> list(@Context UriInfo uri) {
        return TEMPLATES.page(entityManager, uri.getQueryParameters(), TemplateView::brief);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.CONTRACT_MANAGER,
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.AUDITOR,
        Roles.ADMINISTRATOR
    })
    @Operation(
            operationId = "getContractTemplate",
            summary = "Read a template with its texts in all languages")
    @APIResponseSchema(TemplateView.class)
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(headers, templates.get(id), TemplateView::whole);
    }

    @GET
    @Path("/{id}/revisions")
    @RolesAllowed({
        Roles.CONTRACT_MANAGER,
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.AUDITOR,
        Roles.ADMINISTRATOR
    })
    @Operation(
            operationId = "listContractTemplateRevisions",
            summary = "Read the texts that a template has had")
    public Page<TemplateView.Revision> revisions(@PathParam("id") UUID id, @Context UriInfo uri) {
        templates.get(id);
        return REVISIONS.page(
                entityManager,
                uri.getQueryParameters(),
                Map.of("templateId", id),
                TemplateView.Revision::from);
    }

    @POST
    @Command
    @RolesAllowed(Roles.CONTRACT_MANAGER)
    @Operation(
            operationId = "createContractTemplate",
            summary = "Add a template",
            description =
                    "Variables are written {{account.name}}, {{total:money}}, {{deliveryOn:date}},"
                            + " {{paymentDays:integer}}; a refusal lists those that are known.")
    @APIResponseSchema(value = TemplateView.class, responseCode = "201")
    public Response create(@Valid @NotNull TemplateDetails request) {
        return answers.created(PATH, keeping.add(request), TemplateView::whole);
    }

    @PATCH
    @Path("/{id}")
    @Command
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.CONTRACT_MANAGER)
    @Operation(
            operationId = "changeContractTemplate",
            summary = "Change a template; a change of its text is a new revision")
    @APIResponseSchema(TemplateView.class)
    public Response change(@PathParam("id") UUID id, JsonNode patch, @Context HttpHeaders headers) {
        ContractTemplate template = templates.get(id);
        Preconditions.requireMatch(headers, template);
        keeping.change(template, mergePatch.apply(template.details(), patch));
        return answers.changed(template, TemplateView::whole);
    }
}
