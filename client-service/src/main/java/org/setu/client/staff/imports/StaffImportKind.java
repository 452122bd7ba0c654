package org.setu.client.staff.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.imports.Cells;
import org.setu.client.imports.RowRules;
import org.setu.client.staff.KeepingStaff;
import org.setu.client.staff.StaffDetails;
import org.setu.client.staff.StaffMember;
import org.setu.client.staff.StaffMembers;
import org.setu.client.staff.StaffNames;
import org.setu.client.staff.web.StaffRequest;
import org.setu.client.territory.Territories;
import org.setu.client.territory.Territory;
import org.setu.platform.access.Roles;
import org.setu.platform.imports.ImportField;
import org.setu.platform.imports.ImportKind;
import org.setu.platform.imports.ImportRow;
import org.setu.platform.imports.ImportScope;
import org.setu.platform.imports.RowResult;
import org.setu.platform.imports.RowResult.Outcome;
import org.setu.platform.imports.RowResult.RowNote;

/** Staff, their managers by name. Somebody of the same name is left as he is. */
@ApplicationScoped
class StaffImportKind implements ImportKind {

    private static final RowNote THERE = new RowNote("name", "is there already and stays as is");

    private final KeepingStaff keeping;
    private final StaffMembers staff;
    private final StaffNames names;
    private final Territories territories;
    private final RowRules rules;

    StaffImportKind(
            KeepingStaff keeping,
            StaffMembers staff,
            StaffNames names,
            Territories territories,
            RowRules rules) {
        this.keeping = keeping;
        this.staff = staff;
        this.names = names;
        this.territories = territories;
        this.rules = rules;
    }

    @Override
    public String name() {
        return "staff";
    }

    @Override
    public Set<String> runBy() {
        return Set.of(Roles.ADMINISTRATOR);
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                new ImportField("name", true, "full name, unique in the file"),
                new ImportField("email", false, "mail address"),
                new ImportField("roles", false, "business roles, separated by semicolons"),
                new ImportField("manager", false, "name or mail address of the manager"),
                new ImportField(
                        "territory", false, "name of the territory; the manager's if blank"),
                new ImportField("keycloakSubject", false, "the login that is this person's"));
    }

    @Override
    public Optional<SelfReference> selfReference() {
        return Optional.of(new SelfReference("name", "manager"));
    }

    @Override
    public List<RowResult> check(List<ImportRow> rows, ImportScope scope) {
        Set<String> inFile = scope.values("name");
        return rows.stream().map(row -> check(row, inFile)).toList();
    }

    private RowResult check(ImportRow row, Set<String> inFile) {
        Optional<StaffMember> there = staff.named(row.fields().getOrDefault("name", ""));
        if (there.isPresent()) {
            return RowResult.of(Outcome.WILL_SKIP, there.get().id(), THERE);
        }
        Cells cells = new Cells(row);
        String manager = cells.text("manager");
        boolean comes = manager != null && inFile.contains(manager);
        request(cells, !comes);
        return cells.isValid() ? RowResult.of(Outcome.WILL_CREATE, null) : cells.invalid();
    }

    @Override
    public List<RowResult> write(List<ImportRow> rows, ImportScope scope) {
        return rows.stream().map(this::write).toList();
    }

    private RowResult write(ImportRow row) {
        Optional<StaffMember> there = staff.named(row.fields().getOrDefault("name", ""));
        if (there.isPresent()) {
            return RowResult.of(Outcome.SKIPPED, there.get().id(), THERE);
        }
        Cells cells = new Cells(row);
        StaffRequest request = request(cells, true);
        return cells.isValid()
                ? RowResult.of(Outcome.CREATED, keeping.add(request.details()).id())
                : cells.invalid();
    }

    private StaffRequest request(Cells cells, boolean managerIsThere) {
        UUID manager = managerIsThere ? cells.reference("manager", names::find) : null;
        UUID territory =
                cells.text("territory") == null
                        ? territoryOf(manager)
                        : cells.reference(
                                "territory",
                                text -> territories.named(text).map(Territory::id).orElse(null));
        StaffRequest request =
                new StaffRequest(
                        java.util.Objects.requireNonNullElse(cells.text("name"), ""),
                        cells.text("email"),
                        cells.texts("roles"),
                        manager,
                        territory,
                        cells.text("keycloakSubject"),
                        true);
        rules.check(request, cells);
        return request;
    }

    private @Nullable UUID territoryOf(@Nullable UUID manager) {
        return manager == null ? null : staff.get(manager).territoryId();
    }

    /** Whoever was taken on stays known; he only loses his access. */
    @Override
    public boolean undo(UUID recordId) {
        StaffMember member = staff.get(recordId);
        if (!member.changedAt().equals(member.createdAt())) {
            return false;
        }
        StaffDetails now = member.details();
        keeping.change(
                member,
                new StaffDetails(
                        now.name(),
                        now.email(),
                        now.roles(),
                        now.managerId(),
                        now.territoryId(),
                        null,
                        false));
        return true;
    }
}
