package org.setu.client.account.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.client.custom.CustomFields;
import org.setu.client.custom.CustomRecord;
import org.setu.client.spreadsheet.web.TableFile;
import org.setu.platform.access.Roles;
import org.setu.platform.paging.Page;
import org.setu.platform.problem.Problem;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.problem.ProblemType;

/** The list of accounts as a file. */
@Path(AccountResource.PATH + "/export")
@RunOnVirtualThread
@Tag(name = "Accounts")
class AccountExport {

    private static final int MOST = 20_000;
    private static final String PAGE = "200";

    private final AccountLists lists;
    private final CustomFields customFields;

    AccountExport(AccountLists lists, CustomFields customFields) {
        this.lists = lists;
        this.customFields = customFields;
    }

    @GET
    @RolesAllowed({
        Roles.ACCOUNT_MANAGER,
        Roles.SALES_HEAD,
        Roles.CONTRACT_MANAGER,
        Roles.MARKETING,
        Roles.SERVICE_AGENT,
        Roles.DATA_STEWARD,
        Roles.AUDITOR
    })
    @Operation(
            summary = "Export accounts as CSV, XLSX or JSON",
            description =
                    "The same accounts as the list with the same filters, sort and q; at most"
                            + " 20,000; format is csv, xlsx or json. In CSV, text that a spreadsheet"
                            + " would take for a formula is quoted by an apostrophe; in XLSX it is"
                            + " a cell of text. There, numbers of more than 15 digits are text,"
                            + " because a spreadsheet would round them, and text of more than"
                            + " 32,767 characters is cut.")
    @APIResponse(
            responseCode = "200",
            description = "A file",
            content = {
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        example = "id,name,tier\n0199a1b0-5a1e-7c3f-8f00-1c2d3e4f5a6b,Acme,KEY\n"),
                @Content(
                        mediaType = TableFile.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/json",
                        schema =
                                @Schema(
                                        type = SchemaType.ARRAY,
                                        implementation = AccountView.class))
            })
    public Response export(
            @QueryParam("format") @DefaultValue("csv") String format, @Context UriInfo uri) {
        MultivaluedMap<String, String> parameters =
                new MultivaluedHashMap<>(uri.getQueryParameters());
        parameters.remove("format");
        if (format.equals("json")) {
            return Response.ok(all(parameters), MediaType.APPLICATION_JSON_TYPE)
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "attachment; filename=\"accounts.json\"")
                    .build();
        }
        TableFile file =
                TableFile.of(format)
                        .orElseThrow(() ->
                                ProblemException.invalidParameter(
                                        "format", "must be csv, xlsx or json"));
        return file.answer(
                AccountTable.of(all(parameters), customFields.columns(CustomRecord.ACCOUNT)));
    }

    private List<AccountView> all(MultivaluedMap<String, String> parameters) {
        for (String paging : List.of("limit", "after", "count")) {
            if (parameters.containsKey(paging)) {
                throw ProblemException.invalidParameter(paging, "an export has no pages");
            }
        }
        parameters.putSingle("limit", PAGE);
        List<AccountView> all = new ArrayList<>();
        String next = null;
        do {
            if (next != null) {
                parameters.putSingle("after", next);
            }
            Page<AccountView> page = lists.page(parameters, Map.of());
            all.addAll(page.items());
            next = page.next();
        } while (next != null && all.size() < MOST);
        if (next != null) {
            throw new ProblemException(
                    Problem.of(
                            ProblemType.CONTENT_TOO_LARGE,
                            "There are more than " + MOST + " accounts: export them in parts."));
        }
        return all;
    }
}
