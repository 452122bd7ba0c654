package org.setu.local.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.setu.local.process.StartFailure;
import org.setu.local.stack.ComponentState;
import org.setu.local.stack.ComponentStatus;
import org.setu.local.stack.Stack;
import org.setu.local.stack.StackPhase;
import org.setu.local.stack.StackStatus;

/**
 * Shows a start as it goes on: one line per component that is ready, and one now and then for who
 * takes long.
 */
final class StartView {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Stack stack;
    private final ProcessHandle supervisor;
    private final PrintStream out;
    private final Instant begin = Instant.now();
    private final Map<String, ComponentState> shown = new HashMap<>();
    private Instant lastWord = begin;

    StartView(Stack stack, ProcessHandle supervisor, PrintStream out) {
        this.stack = stack;
        this.supervisor = supervisor;
        this.out = out;
    }

    /** Returns the status when the start is over, well or not. */
    StackStatus await() {
        while (true) {
            boolean alive = supervisor.isAlive();
            StackStatus status =
                    stack.status().filter(it -> it.supervisor() == supervisor.pid()).orElse(null);
            if (status != null) {
                status.components().forEach(this::show);
                if (status.phase() != StackPhase.STARTING) {
                    return status;
                }
                breakSilence(status);
            }
            if (!alive) {
                return new StackStatus(
                        supervisor.pid(),
                        StackPhase.FAILED,
                        begin,
                        "",
                        Map.of(),
                        List.of(),
                        List.of());
            }
            pause();
        }
    }

    private void show(ComponentStatus component) {
        ComponentState state = component.state();
        if (shown.put(component.name(), state) == state) {
            return;
        }
        if (state.isGood()) {
            lastWord = Instant.now();
            line(component, "%-8s %5.1f s".formatted(name(state), component.tookMillis() / 1000.0));
        } else if (state == ComponentState.FAILED) {
            line(component, "failed");
        }
    }

    /** Whoever looks at a quiet terminal wants to know whom it waits for. */
    private void breakSilence(StackStatus status) {
        if (Duration.between(lastWord, Instant.now()).compareTo(PATIENCE) < 0) {
            return;
        }
        lastWord = Instant.now();
        List<String> waitingFor =
                status.components().stream()
                        .filter(component -> component.state() == ComponentState.STARTING)
                        .map(StartView::waiting)
                        .toList();
        out.printf(
                Locale.ROOT,
                "[%5.1f s] starting: %s%n",
                seconds(begin),
                String.join(", ", waitingFor));
    }

    private static String waiting(ComponentStatus component) {
        String note = component.note().isEmpty() ? "" : ": " + component.note();
        return "%s (%.0f s%s)".formatted(component.name(), seconds(component.since()), note);
    }

    private void line(ComponentStatus component, String text) {
        out.printf(
                Locale.ROOT,
                "[%5.1f s] %-24s %s  %s%n",
                seconds(begin),
                component.name(),
                text,
                component.note());
    }

    private static String name(ComponentState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static double seconds(Instant since) {
        return Duration.between(since, Instant.now()).toMillis() / 1000.0;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted", e);
        }
    }
}
