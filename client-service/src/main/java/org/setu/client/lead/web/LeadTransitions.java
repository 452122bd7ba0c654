package org.setu.client.lead.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.setu.client.custom.CustomValues;
import org.setu.client.field.Day;
import org.setu.client.field.Label;
import org.setu.client.field.Remark;
import org.setu.client.lead.ConvertingLead;
import org.setu.client.lead.Lead;
import org.setu.client.lead.Leads;
import org.setu.client.lead.WorkingLeads;
import org.setu.platform.access.Roles;
import org.setu.platform.command.Command;
import org.setu.platform.web.Answers;

/** The transitions of a lead. Each needs If-Match. */
@Path(LeadResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Leads")
@RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.MARKETING, Roles.DATA_STEWARD})
class LeadTransitions {

    /** To whom a lead goes. */
    record Assignment(@NotNull UUID ownerId) {}

    /** Why nothing will become of it. */
    record Disqualification(
            @Schema(examples = "No budget this year") @NotBlank @Size(max = 1000) String reason) {}

    /**
     * How a lead becomes a client.
     *
     * @param accountId an account that is there; without it one is opened
     * @param accountName how the new account is called; the lead's company if absent
     * @param force why it is opened although a company like it is there; kept with the account
     * @param acceptRisk why it becomes one although a confirmed signal of a blocking kind stands in
     *     the way; of a sales head alone, and kept with the assessment of the lead
     * @param custom values of administrator-defined fields for the new account
     */
    record Conversion(
            @Nullable UUID accountId,
            @Schema(examples = "Große Reise") @Nullable @Label String accountName,
            @Schema(examples = "Another company of the same name, in Chennai") @Nullable @Remark
                    String force,
            @Schema(examples = "The insolvency was lifted; the court's letter is on its way")
                    @Nullable
                    @Remark
                    String acceptRisk,
            @Nullable CustomValues custom) {

        ConvertingLead.Target target() {
            return new ConvertingLead.Target(
                    accountId, accountName, force, acceptRisk, CustomValues.orNone(custom));
        }
    }

    /**
     * Until when it needs time.
     *
     * @param returnOn on this day it is WORKING again and its owner gets a task
     */
    @Schema(name = "LeadNurturing")
    record Nurturing(@Schema(examples = "2027-03-01") @NotNull @Day LocalDate returnOn) {}

    /**
     * Why it may become a client although a required question is not answered with YES.
     *
     * @param reason kept with the lead
     */
    @Schema(name = "LeadAcceptance")
    record Acceptance(
            @Schema(examples = "They signed a letter of intent") @NotNull @Remark String reason) {}

    private final Leads leads;
    private final WorkingLeads working;
    private final ConvertingLead converting;
    private final Answers answers;

    LeadTransitions(Leads leads, WorkingLeads working, ConvertingLead converting, Answers answers) {
        this.leads = leads;
        this.working = working;
        this.converting = converting;
        this.answers = answers;
    }

    @POST
    @Path("/assign")
    @Command
    @Operation(
            summary = "Give a lead to somebody",
            description = "NEW becomes ASSIGNED; an open lead keeps its state.")
    @APIResponseSchema(value = LeadView.class, responseCode = "200")
    public Response assign(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @Valid @NotNull Assignment request) {
        return step(id, headers, lead -> working.assign(lead, request.ownerId()));
    }

    @POST
    @Path("/start")
    @Command
    @Operation(summary = "Begin to work on it: WORKING", description = "From ASSIGNED.")
    @APIResponseSchema(value = LeadView.class, responseCode = "200")
    public Response start(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, working::start);
    }

    @POST
    @Path("/nurture")
    @Command
    @Operation(
            summary = "It needs time: NURTURING",
            description =
                    "From WORKING. In 30 days it is WORKING again and its owner gets a task; with"
                            + " /nurture-until on another day.")
    @APIResponseSchema(value = LeadView.class, responseCode = "200")
    public Response nurture(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, working::nurture);
    }

    @POST
    @Path("/nurture-until")
    @Command
    @Operation(
            summary = "It needs time until a day: NURTURING",
            description =
                    "From WORKING. On the day returnOn, which must be to come, it is WORKING again"
                            + " and its owner gets a task.")
    @APIResponseSchema(value = LeadView.class, responseCode = "200")
    public Response nurtureUntil(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @Valid @NotNull Nurturing request) {
        return step(id, headers, lead -> working.nurture(lead, request.returnOn()));
    }

    @POST
    @Path("/resume")
    @Command
    @Operation(
            summary = "Work on it again: WORKING",
            description = "From NURTURING or DISQUALIFIED.")
    @APIResponseSchema(value = LeadView.class, responseCode = "200")
    public Response resume(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, working::resume);
    }

    @POST
    @Path("/qualify")
    @Command
    @Operation(
            summary = "It may become a client: QUALIFIED",
            description =
                    "From WORKING. Refused while a required question of the checklist is not"
                            + " answered with YES; a sales head may accept that with"
                            + " /qualify-despite.")
    @APIResponseSchema(value = LeadView.class, responseCode = "200")
    public Response qualify(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return step(id, headers, working::qualify);
    }

    @POST
    @Path("/qualify-despite")
    @Command
    @RolesAllowed(Roles.SALES_HEAD)
    @Operation(
            summary = "It may become a client although something is missing: QUALIFIED",
            description =
                    "From WORKING, for a reason that is kept as qualifiedDespite if something is"
                            + " missing indeed.")
    @APIResponseSchema(value = LeadView.class, responseCode = "200")
    public Response qualifyDespite(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @Valid @NotNull Acceptance request) {
        return step(id, headers, lead -> working.qualify(lead, request.reason()));
    }

    @POST
    @Path("/disqualify")
    @Command
    @Operation(
            summary = "Nothing will become of it: DISQUALIFIED",
            description = "From any open state, with a reason.")
    @APIResponseSchema(value = LeadView.class, responseCode = "200")
    public Response disqualify(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @Valid @NotNull Disqualification request) {
        return step(id, headers, lead -> working.disqualify(lead, request.reason()));
    }

    @POST
    @Path("/convert")
    @Command
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.DATA_STEWARD})
    @Operation(
            summary = "Make a client of it: CONVERTED",
            description =
                    "From QUALIFIED. Opens an account (or takes a visible one) and adds the person"
                            + " as a contact. What is known of its reliability goes with it. A"
                            + " confirmed signal of a blocking kind stands in the way until a sales"
                            + " head accepts the risk.")
    @APIResponseSchema(value = LeadView.class, responseCode = "200")
    public Response convert(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @Valid @NotNull Conversion request) {
        return step(id, headers, lead -> converting.convert(lead, request.target()));
    }

    private Response step(UUID id, HttpHeaders headers, Consumer<Lead> transition) {
        return answers.changed(headers, leads.get(id), transition, LeadView::of);
    }
}
