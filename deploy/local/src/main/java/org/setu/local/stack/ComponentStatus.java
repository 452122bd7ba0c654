package org.setu.local.stack;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a component.
 *
 * @param since when it came into this state
 * @param tookMillis from its start until it was ready, the last time
 * @param processStarted when the process started, which tells it from a later one with the same id
 * @param restarts how often it ended by itself
 */
public record ComponentStatus(
        String name,
        ComponentState state,
        Instant since,
        @Nullable Integer port,
        @Nullable Long pid,
        @Nullable Instant processStarted,
        long tookMillis,
        int restarts,
        String note,
        String log) {

    static ComponentStatus waiting(String name, @Nullable Integer port, String log) {
        return new ComponentStatus(
                name, ComponentState.WAITING, Instant.now(), port, null, null, 0, 0, "", log);
    }

    ComponentStatus in(ComponentState next) {
        Instant now = Instant.now();
        boolean gone = next != ComponentState.READY && next != ComponentState.UNREADY;
        return new ComponentStatus(
                name,
                next,
                now,
                port,
                gone ? null : pid,
                gone ? null : processStarted,
                tookMillis,
                next == ComponentState.CRASHED ? restarts + 1 : restarts,
                next == ComponentState.CRASHED ? note : "",
                log);
    }

    ComponentStatus after(ComponentState next, long millis) {
        ComponentStatus status = in(next);
        return new ComponentStatus(
                name,
                next,
                status.since,
                port,
                status.pid,
                status.processStarted,
                millis,
                restarts,
                note,
                log);
    }

    ComponentStatus with(ProcessHandle process) {
        return new ComponentStatus(
                name,
                state,
                since,
                port,
                process.pid(),
                process.info().startInstant().orElse(null),
                tookMillis,
                restarts,
                note,
                log);
    }

    ComponentStatus noting(String text) {
        return new ComponentStatus(
                name, state, since, port, pid, processStarted, tookMillis, restarts, text, log);
    }
}
