package org.setu.client.account.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.DuplicateAccounts;
import org.setu.client.account.Likeness;
import org.setu.client.legal.LegalId;
import org.setu.client.legal.LegalIdType;
import org.setu.platform.access.Roles;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.problem.ProblemException;

/** Whether a company is there already. */
@Path(AccountResource.PATH + "/similar")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Accounts")
class SimilarAccounts {

    private final DuplicateAccounts duplicates;
    private final Validator validator;

    SimilarAccounts(DuplicateAccounts duplicates, Validator validator) {
        this.duplicates = duplicates;
        this.validator = validator;
    }

    @GET
    @RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.DATA_STEWARD})
    @Operation(
            summary = "Look for a company that may be there already",
            description =
                    "By name, legalId (type:number, such as VAT:DE136695976), website and phone,"
                            + " at least one of them; country tells companies of one name apart."
                            + " Each match has a score from 0 to 100 and its reasons. Covers all"
                            + " accounts; those that the caller may not see are counted only. Their"
                            + " owners are asked for access by POST"
                            + " /api/v1/accounts/access-requests. 429 if asked too often.")
    public DuplicateAccounts.Found similar(
            @QueryParam("name") @Nullable String name,
            @QueryParam("legalId") @Nullable String legalId,
            @QueryParam("website") @Nullable String website,
            @QueryParam("phone") @Nullable String phone,
            @QueryParam("country") @Nullable String country) {
        if (name == null && legalId == null && website == null && phone == null) {
            throw ProblemException.invalidParameter(
                    "name", "is required, or legalId, website or phone");
        }
        check("name", name, 200);
        check("website", website, 500);
        check("phone", phone, 16);
        check("country", country, 2);
        return duplicates.askedFor(
                Likeness.of(name, legalIds(legalId), website, listed(phone), country));
    }

    private static void check(String parameter, @Nullable String text, int longest) {
        if (text != null && (text.isBlank() || text.length() > longest)) {
            throw ProblemException.invalidParameter(
                    parameter, "must be 1 to %d characters".formatted(longest));
        }
    }

    private List<LegalId> legalIds(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        int colon = text.indexOf(':');
        LegalIdType type =
                Arrays.stream(LegalIdType.values())
                        .filter(known -> colon > 0 && known.name().equals(text.substring(0, colon)))
                        .findFirst()
                        .orElseThrow(() ->
                                ProblemException.invalidParameter(
                                        "legalId",
                                        "must begin with one of "
                                                + types()
                                                + ", and a colon before the number"));
        LegalId id = new LegalId(type, text.substring(colon + 1));
        var violations = validator.validate(id);
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(
                    violations.stream()
                            .map(one -> FieldProblem.parameter("legalId", one.getMessage()))
                            .toList());
        }
        return List.of(id);
    }

    private static String types() {
        return Arrays.stream(LegalIdType.values())
                .map(Enum::name)
                .collect(Collectors.joining(", "));
    }

    private static List<String> listed(@Nullable String one) {
        return one == null ? List.of() : List.of(one);
    }
}
