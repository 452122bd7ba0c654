package org.setu.local.stack;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.setu.local.process.StartFailure;
import sun.misc.Signal;

/** The life of a supervisor: up, until somebody says stop, down. */
final class Supervision {

    private final StatusBoard board;
    private final Supervisor supervisor;
    private final @Nullable Training training;
    private final CountDownLatch stopRequested = new CountDownLatch(1);

    /**
     * @param training for when everything is up; null for none
     */
    Supervision(List<Component> plan, StatusBoard board, @Nullable Training training) {
        this.board = board;
        this.supervisor = new Supervisor(plan, board);
        this.training = training;
        // Not a shutdown hook: hooks run beside those of the child processes, here the order
        // matters.
        for (String name : List.of("TERM", "INT", "HUP")) {
            Signal.handle(new Signal(name), _ -> stopRequested.countDown());
        }
    }

    boolean run() {
        CompletableFuture<String> outcome =
                CompletableFuture.supplyAsync(this::start, Thread::startVirtualThread);
        CompletableFuture<Void> stop =
                CompletableFuture.runAsync(this::awaitStop, Thread::startVirtualThread);
        CompletableFuture.anyOf(outcome, stop).join();
        String failure = stop.isDone() ? "" : outcome.join();
        if (!failure.isEmpty()) {
            System.out.println(failure);
            supervisor.stop();
            board.failed(failure);
            return false;
        }
        stop.join();
        board.phase(StackPhase.STOPPING);
        if (training != null) {
            training.close();
        }
        supervisor.stop();
        board.phase(StackPhase.STOPPED);
        return true;
    }

    /** Why it did not start; empty if it did. */
    private String start() {
        try {
            supervisor.start();
            if (training != null) {
                training.begin();
            }
            board.phase(StackPhase.READY);
            return "";
        } catch (StartFailure e) {
            return String.valueOf(e.getMessage());
        }
    }

    private void awaitStop() {
        try {
            stopRequested.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
