package org.setu.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.access.Roles;
import org.setu.platform.problem.ProblemException;

/** The orders that an import takes. */
@ApplicationScoped
class Imports {

    /** Who keeps the data of the company shares the imports; anybody else has his own. */
    private static final Set<String> SHARING =
            Set.of(Roles.DATA_STEWARD, Roles.ADMINISTRATOR, Roles.AUDITOR);

    /** Owns nothing: a login without staff. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final EntityManager entityManager;
    private final ImportRows rows;
    private final ImportKinds kinds;
    private final CurrentCaller caller;
    private final InstantSource clock;
    private final Event<ImportWorker.Ordered> orders;

    Imports(
            EntityManager entityManager,
            ImportRows rows,
            ImportKinds kinds,
            CurrentCaller caller,
            InstantSource clock,
            Event<ImportWorker.Ordered> orders) {
        this.entityManager = entityManager;
        this.rows = rows;
        this.kinds = kinds;
        this.caller = caller;
        this.clock = clock;
        this.orders = orders;
    }

    List<ImportView.KindView> kinds() {
        return kinds.all().stream()
                .map(kind ->
                        new ImportView.KindView(
                                kind.name(),
                                kind.fields(),
                                kind.runBy().stream().sorted().toList()))
                .toList();
    }

    /** The condition on imports that leaves those of the caller. */
    Map<String, Object> within() {
        return shares() ? Map.of() : Map.of("ownerId", self());
    }

    private UUID self() {
        return Objects.requireNonNullElse(caller.get().staffId(), NOBODY);
    }

    private boolean shares() {
        return SHARING.stream().anyMatch(caller.get()::has);
    }

    ImportJob describe(ImportRequest request) {
        kinds.requireMayRun(request.kind(), caller.get());
        kinds.check(request);
        UUID owner = shares() ? null : caller.get().requireStaff();
        ImportJob job = new ImportJob(request, caller.get().actor(), owner, clock.instant());
        entityManager.persist(job);
        return job;
    }

    /** An import that the caller may see. */
    ImportJob find(UUID id) {
        ImportJob job = entityManager.find(ImportJob.class, id);
        if (job == null || !shares() && !self().equals(job.ownerId())) {
            throw ProblemException.notFound("import");
        }
        return job;
    }

    /** An import that the caller may run. */
    ImportJob toRun(UUID id) {
        ImportJob job = find(id);
        kinds.requireMayRun(job.kind(), caller.get());
        return job;
    }

    /** An import whose rows the caller may read: they are what somebody else keeps from him. */
    ImportJob toReport(UUID id) {
        return caller.get().has(Roles.AUDITOR) ? find(id) : toRun(id);
    }

    void upload(ImportJob job, byte[] content) {
        job.require("upload");
        List<ImportRow> read = CsvFile.rows(content, job);
        List<ImportRow> ordered =
                kinds.named(job.kind())
                        .selfReference()
                        .map(reference -> RowOrder.parentsFirst(read, reference))
                        .orElse(read);
        rows.replace(job.id(), ordered);
        job.uploaded();
    }

    void check(ImportJob job) {
        order(job, ImportJob::startCheck);
        rows.reset(job.id());
    }

    void commit(ImportJob job) {
        order(job, ImportJob::startCommit);
    }

    void rollback(ImportJob job) {
        order(job, ImportJob::startRollback);
    }

    ImportView view(ImportJob job) {
        return ImportView.from(job, rows.counts(job.id()));
    }

    List<ImportView.RowView> rows(
            ImportJob job, Collection<RowResult.Outcome> outcomes, int after, int most) {
        return rows.after(job.id(), outcomes, after, most).stream()
                .map(ImportView.RowView::from)
                .toList();
    }

    private void order(ImportJob job, Consumer<ImportJob> start) {
        start.accept(job);
        orders.fire(new ImportWorker.Ordered(job.id()));
    }
}
