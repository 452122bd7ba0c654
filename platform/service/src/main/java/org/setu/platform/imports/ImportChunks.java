package org.setu.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.platform.imports.RowResult.Outcome;
import org.setu.platform.imports.RowResult.RowNote;
import org.setu.platform.web.DatabaseProblems;

/** One chunk of work of an import, in the caller's transaction. */
@ApplicationScoped
class ImportChunks {

    static final int CHUNK = 500;

    private static final Set<Outcome> TO_WRITE =
            Set.of(Outcome.WILL_CREATE, Outcome.WILL_UPDATE, Outcome.WILL_SKIP);

    enum Progress {
        MORE,
        DONE,
        /** Somebody else works on it. */
        BUSY
    }

    private final EntityManager entityManager;
    private final ImportRows rows;
    private final ImportKinds kinds;
    private final DatabaseProblems problems;

    ImportChunks(
            EntityManager entityManager,
            ImportRows rows,
            ImportKinds kinds,
            DatabaseProblems problems) {
        this.entityManager = entityManager;
        this.rows = rows;
        this.kinds = kinds;
        this.problems = problems;
    }

    Progress process(UUID id, int most) {
        if (!claim(id)) {
            return Progress.BUSY;
        }
        ImportJob job = entityManager.find(ImportJob.class, id);
        if (job == null || !job.state().isRunning()) {
            return Progress.DONE;
        }
        List<ImportRows.Stored> next = next(job, most);
        if (next.isEmpty()) {
            job.finished();
            return Progress.DONE;
        }
        rows.store(id, next, results(job, next));
        return Progress.MORE;
    }

    /** Marks the next row as failed, so that the others go on. */
    Progress fail(UUID id, RuntimeException cause) {
        ImportJob job = entityManager.find(ImportJob.class, id);
        List<ImportRows.Stored> next = next(Objects.requireNonNull(job), 1);
        if (!next.isEmpty()) {
            String reason =
                    problems.problem(cause)
                            .map(problem -> String.valueOf(problem.detail()))
                            .orElse("An unexpected failure; the operators find it in the log.");
            rows.store(
                    id,
                    next,
                    List.of(RowResult.of(Outcome.FAILED, null, new RowNote(null, reason))));
        }
        return Progress.MORE;
    }

    private List<ImportRows.Stored> next(ImportJob job, int most) {
        return switch (job.state()) {
            case CHECKING -> rows.next(job.id(), Set.of(Outcome.PENDING), false, most);
            case COMMITTING -> rows.next(job.id(), TO_WRITE, false, most);
            case ROLLING_BACK -> rows.next(job.id(), Set.of(Outcome.CREATED), true, most);
            case DRAFT, UPLOADED, CHECKED, COMMITTED, ROLLED_BACK -> List.of();
        };
    }

    private List<RowResult> results(ImportJob job, List<ImportRows.Stored> chunk) {
        ImportKind kind = kinds.named(job.kind());
        JobScope scope = new JobScope(job, rows);
        List<ImportRow> plain = chunk.stream().map(ImportRows.Stored::row).toList();
        return switch (job.state()) {
            case CHECKING -> RequiredFields.checked(kind, plain, scope);
            case COMMITTING -> kind.write(plain, scope);
            case ROLLING_BACK -> undo(kind, chunk);
            case DRAFT, UPLOADED, CHECKED, COMMITTED, ROLLED_BACK ->
                    throw new IllegalStateException("nothing runs in " + job.state());
        };
    }

    private static List<RowResult> undo(ImportKind kind, List<ImportRows.Stored> chunk) {
        List<RowResult> results = new ArrayList<>(chunk.size());
        for (ImportRows.Stored row : chunk) {
            boolean undone = kind.undo(Objects.requireNonNull(row.recordId()));
            results.add(
                    undone
                            ? RowResult.of(Outcome.UNDONE, null)
                            : RowResult.of(
                                    Outcome.KEPT,
                                    null,
                                    new RowNote(null, "was changed or used since the import")));
        }
        return results;
    }

    /** One worker at a time; freed with the transaction, however it ends. */
    private boolean claim(UUID id) {
        return entityManager
                .createQuery(
                        "select sql('pg_try_advisory_xact_lock(hashtextextended(?, 11))', :name)"
                                + " from ImportJob j where j.id = :id",
                        Boolean.class)
                .setParameter("name", "import " + id)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElse(false);
    }

    private record JobScope(ImportJob job, ImportRows rows) implements ImportScope {
        @Override
        public UUID importId() {
            return job.id();
        }

        @Override
        public @Nullable UUID ownerId() {
            return job.ownerId();
        }

        @Override
        public Set<String> values(String field) {
            return rows.values(job.id(), field);
        }
    }
}
