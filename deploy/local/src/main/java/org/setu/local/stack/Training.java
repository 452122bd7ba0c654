package org.setu.local.stack;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.setu.local.process.StartFailure;
import org.setu.local.stack.Trainees.Trainee;

/**
 * Makes the next start of the stack faster: when everything is up, each program that has learnt
 * nothing yet rehearses its start, one after the other and with the lowest priority. What fails
 * here is told in the log; the next start is as slow as this one then.
 */
final class Training implements AutoCloseable {

    private final Trainees trainees;
    private final StatusBoard board;
    private @Nullable Thread thread;
    private boolean closed;

    Training(Trainees trainees, StatusBoard board) {
        this.trainees = trainees;
        this.board = board;
    }

    /** Returns at once. */
    synchronized void begin() {
        if (closed) {
            return;
        }
        List<Trainee> untrained = trainees.untrained();
        tell(untrained);
        thread = Thread.ofVirtual().name("training").start(() -> run(untrained));
    }

    private void run(List<Trainee> untrained) {
        List<Trainee> left = new ArrayList<>(untrained);
        while (!left.isEmpty() && !Thread.currentThread().isInterrupted()) {
            train(left.removeFirst());
            tell(left);
        }
    }

    private void train(Trainee trainee) {
        Instant begin = Instant.now();
        try {
            trainees.train(trainee);
            System.out.printf(
                    "%s %s will start faster; its rehearsal took %d s%n",
                    Instant.now(),
                    trainee.component(),
                    Duration.between(begin, Instant.now()).toSeconds());
        } catch (StartFailure | UncheckedIOException e) {
            if (!Thread.currentThread().isInterrupted()) {
                System.out.printf(
                        "%s %s will not start faster: %s%n",
                        Instant.now(), trainee.component(), e.getMessage());
            }
        }
    }

    private void tell(List<Trainee> left) {
        board.training(left.stream().map(Trainee::component).toList());
    }

    /** Ends the rehearsal under way; returns when its process is gone. */
    @Override
    public void close() {
        Thread training;
        synchronized (this) {
            closed = true;
            training = thread;
        }
        if (training == null) {
            return;
        }
        training.interrupt();
        try {
            training.join(Duration.ofSeconds(30));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
