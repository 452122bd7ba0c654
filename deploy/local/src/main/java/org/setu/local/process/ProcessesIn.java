package org.setu.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Processes that work in a directory: what is left there of a server whose starter was killed. */
public final class ProcessesIn {

    private ProcessesIn() {}

    /** Living processes of this user whose working directory this is. */
    public static List<ProcessHandle> directory(Path directory) {
        try {
            Path real = directory.toRealPath();
            try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
                return all.filter(process -> worksIn(process, real)).toList();
            }
        } catch (IOException _) {
            return List.of();
        }
    }

    /**
     * Kills them and waits until they are gone.
     *
     * @throws StartFailure if one does not go away
     */
    public static void kill(Path directory) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
        for (List<ProcessHandle> left = directory(directory);
                !left.isEmpty();
                left = directory(directory)) {
            if (Instant.now().isAfter(deadline)) {
                throw new StartFailure("Processes still work in " + directory + ": " + pids(left));
            }
            left.forEach(ProcessHandle::destroyForcibly);
            left.forEach(ProcessesIn::awaitEnd);
        }
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(5, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException _) {
            // The caller looks again.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure(
                    "Interrupted while waiting for the end of process " + process.pid(), e);
        }
    }

    private static String pids(List<ProcessHandle> processes) {
        return processes.stream().map(process -> Long.toString(process.pid())).toList().toString();
    }

    private static boolean worksIn(ProcessHandle process, Path directory) {
        try {
            Path current =
                    Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"));
            return Objects.equals(current, directory);
        } catch (IOException _) {
            // It ended just now, or belongs to somebody else.
            return false;
        }
    }
}
