package org.setu.bench.startup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.setu.bench.Measurement;
import org.setu.bench.Processes;
import org.setu.bench.Samples;
import org.setu.bench.SkippedException;
import org.setu.local.stack.Checkout;
import org.setu.local.stack.Stack;
import org.setu.local.stack.StackStatus;

/** {@code ./setu up} of what is built and was stopped in order, and what it then takes. */
public final class StartupMeasurement implements Measurement {

    private static final int ROUNDS = 3;
    private static final double TARGET_SECONDS = 60;
    private static final double TARGET_MEGABYTES = 2560;

    @Override
    public String name() {
        return "startup";
    }

    @Override
    public String title() {
        return "Start of the whole stack, and its memory";
    }

    @Override
    public String run(Checkout checkout) throws Exception {
        Stack stack = new Stack(checkout);
        if (stack.isRunning()) {
            throw new SkippedException("the stack runs; ./setu down first");
        }
        Samples seconds = new Samples();
        Samples resident = new Samples();
        Samples proportional = new Samples();
        Map<String, Double> parts = new TreeMap<>();
        // The first start makes databases, loads data and lets programs learn; it is not what is
        // measured.
        for (int round = 0; round <= ROUNDS; round++) {
            long begin = System.nanoTime();
            setu(checkout, "up", "--detach");
            double took = (System.nanoTime() - begin) / 1e9;
            if (round > 0) {
                seconds.add(took);
                Optional<StackStatus> status = stack.status();
                long supervisor = status.map(StackStatus::supervisor).orElseThrow();
                resident.add(Processes.megabytes(supervisor, "Rss"));
                proportional.add(Processes.megabytes(supervisor, "Pss"));
                for (var component : status.get().components()) {
                    Long pid = component.pid();
                    if (pid != null) {
                        parts.put(component.name(), Processes.megabytes(pid, "Pss"));
                    }
                }
            }
            awaitTraining(stack);
            setu(checkout, "down");
        }
        return result(seconds, resident, proportional, parts);
    }

    private static void awaitTraining(Stack stack) throws InterruptedException {
        while (!stack.status().map(StackStatus::training).orElse(List.of()).isEmpty()) {
            Thread.sleep(500);
        }
    }

    private static void setu(Checkout checkout, String... arguments)
            throws IOException, InterruptedException {
        Path log = checkout.state().resolve("bench/setu.log");
        java.nio.file.Files.createDirectories(log.getParent());
        List<String> command = new java.util.ArrayList<>();
        command.add(checkout.root().resolve("setu").toString());
        command.addAll(List.of(arguments));
        int code =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start()
                        .waitFor();
        if (code != 0) {
            throw new IOException("%s ended with %d; see %s".formatted(command, code, log));
        }
    }

    private static String result(
            Samples seconds, Samples resident, Samples proportional, Map<String, Double> parts) {
        StringBuilder text =
                new StringBuilder(
                        """
                        `./setu up --detach` until it says that every component is ready (PostgreSQL, Kafka, Keycloak, mail,
                        five services), built before, stopped by `./setu down`, with the demonstration data in the databases.
                        Median of %d starts; memory of all processes right after. PSS counts a page that several processes
                        share once, RSS in each of them.

                        | | median | most | target |
                        |---|---:|---:|---|
                        | seconds to ready | %.1f | %.1f | at most %.0f: %s |
                        | PSS of all, MB | %.0f | %.0f | at most %.0f: %s |
                        | RSS of all, MB | %.0f | %.0f | |

                        PSS by component after the last start, MB: \
                        """
                                .formatted(
                                        seconds.count(),
                                        seconds.median(),
                                        seconds.percentile(100),
                                        TARGET_SECONDS,
                                        verdict(seconds.median(), TARGET_SECONDS),
                                        proportional.median(),
                                        proportional.percentile(100),
                                        TARGET_MEGABYTES,
                                        verdict(proportional.median(), TARGET_MEGABYTES),
                                        resident.median(),
                                        resident.percentile(100)));
        text.append(
                String.join(
                        ", ",
                        parts.entrySet().stream()
                                .map(part -> "%s %.0f".formatted(part.getKey(), part.getValue()))
                                .toList()));
        return text.append(".\n").toString();
    }

    private static String verdict(double value, double target) {
        return value <= target ? "met" : "**missed**";
    }
}
