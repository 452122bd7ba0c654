package org.setu.platform.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.setu.platform.access.Grants;
import org.setu.platform.access.Roles;
import org.setu.platform.imports.ImportField;
import org.setu.platform.imports.ImportKind;
import org.setu.platform.imports.ImportRow;
import org.setu.platform.imports.ImportScope;
import org.setu.platform.imports.RowResult;
import org.setu.platform.imports.RowResult.Outcome;
import org.setu.platform.imports.RowResult.RowNote;

@ApplicationScoped
class NoteImportKind implements ImportKind {

    private final EntityManager entityManager;
    private final Grants grants;

    NoteImportKind(EntityManager entityManager, Grants grants) {
        this.entityManager = entityManager;
        this.grants = grants;
    }

    @Override
    public String name() {
        return "notes";
    }

    @Override
    public Set<String> runBy() {
        return Set.of(Roles.DATA_STEWARD);
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                new ImportField("title", true, "the title"),
                new ImportField("pages", false, "how many pages"));
    }

    @Override
    public List<RowResult> check(List<ImportRow> rows, ImportScope scope) {
        return rows.stream()
                .map(row ->
                        row.fields().getOrDefault("pages", "1").matches("\\d{1,3}")
                                ? RowResult.of(Outcome.WILL_CREATE, null)
                                : RowResult.invalid(
                                        List.of(new RowNote("pages", "must be a number"))))
                .toList();
    }

    @Override
    public List<RowResult> write(List<ImportRow> rows, ImportScope scope) {
        List<RowResult> results = rows.stream().map(this::write).toList();
        entityManager.flush();
        return results;
    }

    private RowResult write(ImportRow row) {
        int pages = Integer.parseInt(row.fields().getOrDefault("pages", "1"));
        Note note = new Note(row.fields().getOrDefault("title", ""), pages);
        entityManager.persist(note);
        grants.replace(note.id(), note.id(), List.of());
        return RowResult.of(Outcome.CREATED, note.id());
    }

    @Override
    public boolean undo(UUID recordId) {
        Note note = entityManager.find(Note.class, recordId);
        if (note == null || note.version() > 0) {
            return false;
        }
        entityManager.remove(note);
        return true;
    }
}
