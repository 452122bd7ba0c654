package org.setu.client.lead.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.setu.client.account.DuplicateAccounts;
import org.setu.client.account.Likeness;
import org.setu.client.imports.Cells;
import org.setu.client.imports.RowRules;
import org.setu.client.lead.Lead;
import org.setu.client.lead.LeadSource;
import org.setu.client.lead.Leads;
import org.setu.client.lead.PlacesOfLeads;
import org.setu.client.lead.WorkingLeads;
import org.setu.client.lead.web.LeadRequest;
import org.setu.client.staff.StaffNames;
import org.setu.platform.access.Roles;
import org.setu.platform.imports.ImportField;
import org.setu.platform.imports.ImportKind;
import org.setu.platform.imports.ImportRow;
import org.setu.platform.imports.ImportScope;
import org.setu.platform.imports.RowResult;
import org.setu.platform.imports.RowResult.Outcome;
import org.setu.platform.imports.RowResult.RowNote;

/**
 * Leads. Somebody whose mail address is a lead already, or stands in the file a second time, is
 * left as he is; a company whose name is like that of an account is remarked on. What nobody owns
 * is with who imports it.
 */
@ApplicationScoped
class LeadImportKind implements ImportKind {

    private static final RowNote THERE = new RowNote("email", "is a lead already and stays as is");
    private static final RowNote TWICE = new RowNote("email", "stands in the file a second time");

    private final WorkingLeads working;
    private final Leads leads;
    private final PlacesOfLeads places;
    private final DuplicateAccounts duplicates;
    private final StaffNames staff;
    private final RowRules rules;

    LeadImportKind(
            WorkingLeads working,
            Leads leads,
            PlacesOfLeads places,
            DuplicateAccounts duplicates,
            StaffNames staff,
            RowRules rules) {
        this.working = working;
        this.leads = leads;
        this.places = places;
        this.duplicates = duplicates;
        this.staff = staff;
        this.rules = rules;
    }

    @Override
    public String name() {
        return "leads";
    }

    @Override
    public Set<String> runBy() {
        return Set.of(Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.MARKETING, Roles.DATA_STEWARD);
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                new ImportField("source", false, "CALL, EMAIL, WEB ...; OTHER if blank"),
                new ImportField("campaign", false, "what brought it"),
                new ImportField("company", false, "the company; or a person's name is needed"),
                new ImportField("givenName", false, "given name"),
                new ImportField("familyName", false, "family name"),
                new ImportField("jobTitle", false, "position"),
                new ImportField("email", false, "mail address"),
                new ImportField("phone", false, "E.164 number"),
                new ImportField("country", false, "ISO code or English name"),
                new ImportField("language", false, "BCP 47 language tag"),
                new ImportField("notes", false, "anything else"),
                new ImportField(
                        "tradeEvent",
                        false,
                        "number or name of the trade event where it was met; the source is"
                                + " EXHIBITION then"),
                new ImportField("owner", false, "name or mail address of who works on it"));
    }

    @Override
    public List<RowResult> check(List<ImportRow> rows, ImportScope scope) {
        // Rows come in chunks; one that is repeated in a later chunk is found when it is written.
        Set<String> seen = new HashSet<>();
        return rows.stream().map(row -> check(row, scope, seen)).toList();
    }

    @Override
    public List<RowResult> write(List<ImportRow> rows, ImportScope scope) {
        return rows.stream().map(row -> write(row, scope)).toList();
    }

    private RowResult check(ImportRow row, ImportScope scope, Set<String> seen) {
        Cells cells = new Cells(row);
        LeadRequest request = read(cells);
        if (!cells.isValid()) {
            return cells.invalid();
        }
        Optional<Lead> there = known(request);
        if (there.isPresent()) {
            return left(Outcome.WILL_SKIP, there.get(), scope);
        }
        String email = request.email();
        if (email != null && !seen.add(email.toLowerCase(Locale.ROOT))) {
            return RowResult.of(Outcome.WILL_SKIP, null, TWICE);
        }
        return RowResult.of(Outcome.WILL_CREATE, null, similarAccounts(request));
    }

    private RowResult write(ImportRow row, ImportScope scope) {
        Cells cells = new Cells(row);
        LeadRequest request = read(cells);
        if (!cells.isValid()) {
            return cells.invalid();
        }
        return known(request)
                .map(there -> left(Outcome.SKIPPED, there, scope))
                .orElseGet(() ->
                        RowResult.of(
                                Outcome.CREATED,
                                working.take(request.details(), request.ownerId(), scope.ownerId())
                                        .id()));
    }

    /** Which lead it is, is told to those only who may see it. */
    private static RowResult left(Outcome outcome, Lead there, ImportScope scope) {
        UUID importer = scope.ownerId();
        boolean visible = importer == null || importer.equals(there.responsible());
        return RowResult.of(outcome, visible ? there.id() : null, THERE);
    }

    private Optional<Lead> known(LeadRequest request) {
        return Optional.ofNullable(request.email()).flatMap(leads::withMail);
    }

    private RowNote[] similarAccounts(LeadRequest request) {
        String company = request.company();
        if (company == null) {
            return new RowNote[0];
        }
        Likeness like = Likeness.of(company, List.of(), null, List.of(), request.country());
        return duplicates.of(like).matches().stream()
                .map(match -> new RowNote("company", "is similar to the account " + match.name()))
                .toArray(RowNote[]::new);
    }

    private LeadRequest read(Cells cells) {
        UUID tradeEvent = cells.reference("tradeEvent", places::placeNamed);
        LeadSource source = cells.oneOf("source", LeadSource.class);
        if (tradeEvent != null && source != null && source != LeadSource.EXHIBITION) {
            cells.problem("tradeEvent", "goes with the source EXHIBITION only");
        }
        LeadSource usual = tradeEvent == null ? LeadSource.OTHER : LeadSource.EXHIBITION;
        LeadRequest request =
                new LeadRequest(
                        Objects.requireNonNullElse(source, usual),
                        cells.text("campaign"),
                        cells.text("company"),
                        cells.text("givenName"),
                        cells.text("familyName"),
                        cells.text("jobTitle"),
                        cells.text("email"),
                        cells.text("phone"),
                        cells.country("country"),
                        cells.text("language"),
                        cells.text("notes"),
                        tradeEvent,
                        cells.reference("owner", staff::find));
        rules.check(request, cells);
        if (request.company() == null
                && request.familyName() == null
                && request.givenName() == null) {
            cells.problem("company", "or the name of a person is required");
        }
        return request;
    }

    @Override
    public boolean undo(UUID recordId) {
        return working.takeBack(recordId);
    }
}
