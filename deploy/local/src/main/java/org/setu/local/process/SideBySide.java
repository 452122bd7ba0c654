package org.setu.local.process;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** What each takes its time for, done for all at once: one after the other that adds up. */
public final class SideBySide {

    private SideBySide() {}

    /**
     * Does something with all of them; returns when it is over for every one.
     *
     * @throws RuntimeException what one of them failed with; the others were not disturbed by it
     */
    public static <T> void run(Collection<T> all, Consumer<? super T> action) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(
                            all.stream()
                                    .map(one ->
                                            CompletableFuture.runAsync(
                                                    () -> action.accept(one), threads))
                                    .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }
}
