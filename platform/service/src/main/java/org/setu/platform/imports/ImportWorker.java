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

    ImportWorker(EntityManager entityManager, ImportChunks chunks, ManagedExecutor executor) {
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
            LOG.warnf(failure, "a chunk of import %s failed; its rows are tried one by one", job);
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
                LOG.warnf(failure, "a row of import %s cannot be processed", job);
                try {
                    transaction(job, () -> chunks.fail(job, failure));
                } catch (RuntimeException databaseAway) {
                    return;
                }
            }
        }
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
