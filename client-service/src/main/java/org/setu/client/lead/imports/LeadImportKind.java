package org.setu.client.lead.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.setu.client.imports.Cells;
import org.setu.client.imports.RowRules;
import org.setu.client.lead.LeadSource;
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

/** Leads; every valid row becomes one. */
@ApplicationScoped
class LeadImportKind implements ImportKind {

    private final WorkingLeads working;
    private final StaffNames staff;
    private final RowRules rules;

    LeadImportKind(WorkingLeads working, StaffNames staff, RowRules rules) {
        this.working = working;
        this.staff = staff;
        this.rules = rules;
    }

    @Override
    public String name() {
        return "leads";
    }

    @Override
    public Set<String> runBy() {
        return Set.of(Roles.DATA_STEWARD);
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
                new ImportField("owner", false, "name or mail address of who works on it"));
    }

    @Override
    public List<RowResult> check(List<ImportRow> rows, ImportScope scope) {
        return rows.stream().map(row -> decide(row, false)).toList();
    }

    @Override
    public List<RowResult> write(List<ImportRow> rows, ImportScope scope) {
        return rows.stream().map(row -> decide(row, true)).toList();
    }

    private RowResult decide(ImportRow row, boolean write) {
        Cells cells = new Cells(row);
        LeadRequest request =
                new LeadRequest(
                        Objects.requireNonNullElse(
                                cells.oneOf("source", LeadSource.class), LeadSource.OTHER),
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
                        cells.reference("owner", staff::find));
        rules.check(request, cells);
        if (request.company() == null
                && request.familyName() == null
                && request.givenName() == null) {
            cells.problem("company", "or the name of a person is required");
        }
        if (!cells.isValid()) {
            return cells.invalid();
        }
        return write
                ? RowResult.of(
                        Outcome.CREATED, working.take(request.details(), request.ownerId()).id())
                : RowResult.of(Outcome.WILL_CREATE, null);
    }

    @Override
    public boolean undo(UUID recordId) {
        return working.takeBack(recordId);
    }
}
