package org.setu.platform.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;
import org.setu.platform.access.SystemWork;
import org.setu.platform.web.DatabaseProblems;

/**
 * Does the background part of imports. Each chunk is a transaction of its own that marks its rows;
 * whoever is killed is continued, by any replica, where the last chunk ended.
 */
@ApplicationScoped
class ImportWorker {

    /** Something is to be done for an import. */
    record Ordered(UUID job) {}

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final int CHUNK_SECONDS = 120;

    private final EntityManager entityManager;
    private final ImportChunks chunks;
    private final ManagedExecutor executor;
    private final DatabaseProblems problems;

    ImportWorker(
            EntityManager entityManager,
            ImportChunks chunks,
            ManagedExecutor executor,
            DatabaseProblems problems) {
        this.problems = problems;
        this.entityManager = entityManager;
        this.chunks = chunks;
        this.executor = executor;
    }

    void ordered(@Observes(during = TransactionPhase.AFTER_SUCCESS) Ordered order) {
        executor.execute(() -> work(order.job()));
    }

    /** Continues what a killed process left. */
    @Scheduled(
            every = "5s",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void resume() {
        List<UUID> running =
                SystemWork.call(
                        "import worker",
                        () ->
                                QuarkusTransaction.requiringNew()
                                        .call(() ->
                                                entityManager
                                                        .createQuery(
                                                                "select j.id from ImportJob"
                                                                        + " j where j.state in"
                                                                        + " :running",
                                                                UUID.class)
                                                        .setParameter(
                                                                "running",
                                                                List.of(
                                                                        ImportState.CHECKING,
                                                                        ImportState.COMMITTING,
                                                                        ImportState.ROLLING_BACK))
                                                        .getResultList()));
        running.forEach(this::work);
    }

    private void work(UUID job) {
        try {
            ImportChunks.Progress progress = ImportChunks.Progress.MORE;
            while (progress == ImportChunks.Progress.MORE) {
                progress = chunk(job, ImportChunks.CHUNK);
            }
        } catch (RuntimeException failure) {
            // The scheduled look continues it; a row that cannot be written is found one by one.
            log(job, failure);
            oneByOne(job);
        }
    }

    private void oneByOne(UUID job) {
        for (int i = 0; i < ImportChunks.CHUNK; i++) {
            try {
                if (chunk(job, 1) != ImportChunks.Progress.MORE) {
                    return;
                }
            } catch (RuntimeException failure) {
                log(job, failure);
                try {
                    transaction(job, () -> chunks.fail(job, failure));
                } catch (RuntimeException databaseAway) {
                    return;
                }
            }
        }
    }

    /** What the database refused is told without its values: they are business data. */
    private void log(UUID job, RuntimeException failure) {
        problems.problem(failure)
                .ifPresentOrElse(
                        known -> LOG.warnf("import %s goes on row by row: %s", job, known.detail()),
                        () -> LOG.warnf(failure, "import %s goes on row by row", job));
    }

    private ImportChunks.Progress chunk(UUID job, int most) {
        return transaction(job, () -> chunks.process(job, most));
    }

    private static <T> T transaction(UUID job, java.util.concurrent.Callable<T> work) {
        return SystemWork.call(
                "import " + job,
                () -> QuarkusTransaction.requiringNew().timeout(CHUNK_SECONDS).call(work));
    }
}
