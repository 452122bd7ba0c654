package org.setu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.LongStream;

/** What processes have used, from {@code /proc}. */
public final class Processes {

    /** Linux counts CPU time in ticks of a hundredth of a second for everyone. */
    private static final long MICROSECONDS_PER_TICK = 10_000;

    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;

    private Processes() {}

    /** CPU time of a process and its children that live, in microseconds. */
    public static long cpuMicroseconds(long pid) throws IOException {
        long sum = 0;
        for (long each : withDescendants(pid).toArray()) {
            String stat = Files.readString(Path.of("/proc/" + each + "/stat"));
            // The name in parentheses may hold blanks.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            sum += Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME]);
        }
        return sum * MICROSECONDS_PER_TICK;
    }

    /**
     * Memory of a process and its children in MB: {@code Rss}, or {@code Pss} (shared pages
     * divided).
     */
    public static double megabytes(long pid, String kind) throws IOException {
        double kilobytes = 0;
        for (long each : withDescendants(pid).toArray()) {
            try {
                kilobytes +=
                        Files.readAllLines(Path.of("/proc/" + each + "/smaps_rollup")).stream()
                                .filter(line -> line.startsWith(kind + ":"))
                                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                                .sum();
            } catch (NoSuchFileException _) {
                // It has ended meanwhile and uses nothing.
            }
        }
        return kilobytes / 1024;
    }

    private static LongStream withDescendants(long pid) {
        return LongStream.concat(
                LongStream.of(pid),
                ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::descendants)
                        .mapToLong(ProcessHandle::pid));
    }
}
