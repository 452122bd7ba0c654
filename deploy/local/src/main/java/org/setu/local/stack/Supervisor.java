package org.setu.local.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.setu.local.process.SideBySide;
import org.setu.local.process.StartFailure;

/**
 * Starts the components as parallel as their needs allow, keeps them running, and stops them in
 * reverse.
 */
final class Supervisor {

    private final List<Component> plan;
    private final StatusBoard board;
    private final List<Guard> guards = new ArrayList<>();
    private volatile boolean stopping;
    private final ExecutorService starters = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService checks =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    Supervisor(List<Component> plan, StatusBoard board) {
        this.plan = plan;
        this.board = board;
    }

    /**
     * Returns when every component is ready or done.
     *
     * @throws StartFailure of the first component that does not come up; the others may be running
     *     then
     */
    void start() {
        Map<String, CompletableFuture<Void>> done = new LinkedHashMap<>();
        CompletableFuture<Void> firstFailure = new CompletableFuture<>();
        for (Component component : plan) {
            CompletableFuture<?>[] needs =
                    component.needs().stream()
                            .map(need -> started(done, need))
                            .toArray(CompletableFuture[]::new);
            CompletableFuture<Void> future =
                    CompletableFuture.allOf(needs).thenRunAsync(() -> start(component), starters);
            future.exceptionally(failure -> {
                firstFailure.completeExceptionally(failure);
                return null;
            });
            done.put(component.name(), future);
        }
        CompletableFuture<Void> all =
                CompletableFuture.allOf(done.values().toArray(CompletableFuture[]::new));
        try {
            CompletableFuture.anyOf(all, firstFailure).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StartFailure failure
                    ? failure
                    : new StartFailure("The stack did not start: " + e.getCause(), e);
        }
        checks.scheduleWithFixedDelay(this::check, 3, 3, TimeUnit.SECONDS);
    }

    private static CompletableFuture<Void> started(
            Map<String, CompletableFuture<Void>> done, String need) {
        CompletableFuture<Void> future = done.get(need);
        if (future == null) {
            throw new IllegalArgumentException(need + " must come before those who need it");
        }
        return future;
    }

    private void start(Component component) {
        try {
            switch (component) {
                case Component.Server server -> guard(server).start();
                case Component.Task task -> run(task);
            }
        } catch (RuntimeException e) {
            // Who is interrupted by the failure of another did not fail.
            ComponentState state = stopping ? ComponentState.STOPPED : ComponentState.FAILED;
            board.change(component.name(), status -> status.in(state));
            throw e instanceof StartFailure
                    ? e
                    : new StartFailure(component.name() + ": " + e.getMessage(), e);
        }
    }

    private Guard guard(Component.Server server) {
        Guard guard = new Guard(server, board, BackOff.OF_RESTARTS);
        synchronized (guards) {
            guards.add(guard);
        }
        return guard;
    }

    private void run(Component.Task task) {
        Instant begin = Instant.now();
        board.change(task.name(), status -> status.in(ComponentState.STARTING));
        task.work().run(text -> board.change(task.name(), status -> status.noting(text)));
        long millis = Duration.between(begin, Instant.now()).toMillis();
        board.change(task.name(), status -> status.after(ComponentState.DONE, millis));
    }

    private void check() {
        List<Guard> all;
        synchronized (guards) {
            all = List.copyOf(guards);
        }
        all.forEach(Guard::check);
    }

    /** Stops everything, also when it is still starting. */
    void stop() {
        stopping = true;
        checks.shutdownNow();
        starters.shutdownNow();
        awaitStarters();
        List<Guard> all;
        synchronized (guards) {
            all = List.copyOf(guards);
        }
        // Those who serve first, then what they stand on: nobody logs the loss of a database that
        // was stopped on purpose. Within a layer all stop together.
        List<String> foundations = List.of(StackPlan.POSTGRES, StackPlan.KAFKA);
        try {
            SideBySide.run(
                    all.stream().filter(guard -> !foundations.contains(guard.name())).toList(),
                    Guard::stop);
        } finally {
            SideBySide.run(
                    all.stream().filter(guard -> foundations.contains(guard.name())).toList(),
                    Guard::stop);
        }
    }

    private void awaitStarters() {
        try {
            starters.awaitTermination(20, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
