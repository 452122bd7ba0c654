package org.setu.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Servers that work in a directory or below: what is left there when their starter was killed. */
public final class ProcessesIn {

    /** A shell or an editor that somebody opened there is none of our business. */
    private static final Set<String> PROGRAMS = Set.of("java", "postgres", "initdb");

    private ProcessesIn() {}

    /** Living servers of this user with their working directory there. */
    public static List<ProcessHandle> directory(Path directory) {
        try {
            Path real = directory.toRealPath();
            try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
                return all.filter(process -> worksIn(process, real)).toList();
            }
        } catch (IOException _) {
            // There is no such directory yet.
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
            left.forEach(process -> awaitEnd(process, Duration.ofSeconds(5)));
        }
    }

    /** Asks them to stop, gives them that long together, and kills who is still there. */
    public static void stop(Path directory, Duration grace) {
        List<ProcessHandle> left = directory(directory);
        left.forEach(ProcessHandle::destroy);
        Instant deadline = Instant.now().plus(grace);
        for (ProcessHandle process : left) {
            awaitEnd(process, Duration.between(Instant.now(), deadline));
        }
        kill(directory);
    }

    private static void awaitEnd(ProcessHandle process, Duration limit) {
        try {
            process.onExit().get(Math.max(1, limit.toMillis()), TimeUnit.MILLISECONDS);
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
        Path entry = Path.of("/proc", Long.toString(process.pid()));
        try {
            return Files.readSymbolicLink(entry.resolve("cwd")).startsWith(directory)
                    && PROGRAMS.contains(
                            Files.readSymbolicLink(entry.resolve("exe")).getFileName().toString());
        } catch (IOException _) {
            // It ended just now, or belongs to somebody else.
            return false;
        }
    }
}
