package org.setu.local.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** A few independent requests at a time. */
final class InParallel {

    private static final int CONNECTIONS = 4;

    private InParallel() {}

    /** The results in the order of the items; the first failure ends it. */
    static <T, R> List<R> map(Collection<T> items, Function<T, R> work) {
        try (ExecutorService workers = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<R>> futures =
                    items.stream().map(item -> workers.submit(() -> work.apply(item))).toList();
            List<R> results = new ArrayList<>(futures.size());
            for (Future<R> future : futures) {
                results.add(result(future, workers));
            }
            return results;
        }
    }

    private static <R> R result(Future<R> future, ExecutorService workers) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            workers.shutdownNow();
            throw e.getCause() instanceof DemoFailure failure
                    ? failure
                    : new DemoFailure(String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
            throw new DemoFailure("Interrupted", e);
        }
    }
}
