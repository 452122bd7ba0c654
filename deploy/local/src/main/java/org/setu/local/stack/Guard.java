package org.setu.local.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.setu.local.process.LocalServer;
import org.setu.local.process.StartFailure;

/**
 * Watches one server: starts it, sees it end, starts it again after a while, until it is told to
 * stop.
 */
final class Guard {

    /** Who lived that long has recovered; its next crash counts as the first. */
    private static final Duration RECOVERED = Duration.ofMinutes(1);

    private final Component.Server component;
    private final StatusBoard board;
    private final BackOff backOff;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private @Nullable LocalServer server;
    private @Nullable Thread watcher;
    private int failures;

    Guard(Component.Server component, StatusBoard board, BackOff backOff) {
        this.component = component;
        this.board = board;
        this.backOff = backOff;
    }

    String name() {
        return component.name();
    }

    /** The first start: whoever waits for it gets the failure. */
    void start() {
        LocalServer started = startOnce();
        watcher = Thread.ofVirtual().name("guard-" + name()).start(() -> watch(started));
    }

    /** Shows whether the server answers. */
    synchronized void check() {
        LocalServer current = server;
        ComponentState state = board.get(name()).state();
        if (current == null || (state != ComponentState.READY && state != ComponentState.UNREADY)) {
            return;
        }
        ComponentState now = current.isReady() ? ComponentState.READY : ComponentState.UNREADY;
        if (now != state) {
            board.change(name(), status -> status.in(now));
        }
    }

    /** Stops the server, and whatever start of it is under way. */
    void stop() {
        stopping.set(true);
        Thread watching = watcher;
        if (watching != null) {
            watching.interrupt();
        }
        stopServer();
        if (watching != null) {
            joined(watching);
        }
        // A start that was under way may have succeeded in between.
        stopServer();
        board.change(name(), status -> status.in(ComponentState.STOPPED));
    }

    private synchronized void stopServer() {
        LocalServer current = server;
        if (current != null) {
            current.close();
            server = null;
        }
    }

    private static void joined(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(30));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch(LocalServer first) {
        LocalServer current = first;
        while (!stopping.get()) {
            Instant since = Instant.now();
            Process ended = current.onExit().join();
            if (stopping.get()) {
                return;
            }
            failures =
                    Duration.between(since, Instant.now()).compareTo(RECOVERED) > 0
                            ? 1
                            : failures + 1;
            LocalServer again = startAgain("ended by itself, exit code " + ended.exitValue());
            if (again == null) {
                return;
            }
            current = again;
        }
    }

    private @Nullable LocalServer startAgain(String firstReason) {
        String reason = firstReason;
        while (!stopping.get()) {
            Duration wait = backOff.after(failures);
            String note = "%s; starts again in %.1f s".formatted(reason, wait.toMillis() / 1000.0);
            System.out.printf("%s %s %s%n", Instant.now(), name(), note);
            board.change(name(), status -> status.in(ComponentState.CRASHED).noting(note));
            try {
                Thread.sleep(wait);
                return startOnce();
            } catch (StartFailure e) {
                failures++;
                reason = "did not come up";
                System.out.println(e.getMessage());
            } catch (InterruptedException _) {
                return null;
            }
        }
        return null;
    }

    private LocalServer startOnce() {
        Instant begin = Instant.now();
        board.change(name(), status -> status.in(ComponentState.STARTING));
        LocalServer started =
                component.start().start(text -> board.change(name(), s -> s.noting(text)));
        synchronized (this) {
            server = started;
        }
        long millis = Duration.between(begin, Instant.now()).toMillis();
        board.change(
                name(),
                status -> {
                    ComponentStatus ready = status.after(ComponentState.READY, millis);
                    return ProcessHandle.of(started.pid()).map(ready::with).orElse(ready);
                });
        return started;
    }
}
