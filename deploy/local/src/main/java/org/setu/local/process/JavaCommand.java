package org.setu.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The command line of a JVM that shares one machine with many others. */
public final class JavaCommand {

    /**
     * Environment variable: {@code quick} for JVMs that compile quickly rather than well, as suits
     * those that live for minutes; {@code well} for the contrary. By default few processors do it
     * quickly: on them the optimising compiler takes what the programs need to start (ADR 22).
     */
    public static final String COMPILE = "SETU_COMPILE";

    /** Option of a JVM that never computes for long, wherever it runs. */
    public static final String QUICK = "-XX:TieredStopAtLevel=1";

    private static final int FEW_PROCESSORS = 3;

    /** What every JVM here has, whatever its heap. */
    static final List<String> OPTIONS =
            options(System.getenv(COMPILE), Runtime.getRuntime().availableProcessors());

    private final List<String> command = new ArrayList<>();

    private JavaCommand() {}

    static List<String> options(@Nullable String compile, int processors) {
        List<String> options =
                new ArrayList<>(
                        List.of(
                                "-XX:+UseSerialGC",
                                "-XX:+UseCompactObjectHeaders",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-Djava.awt.headless=true"));
        if (compile == null ? processors <= FEW_PROCESSORS : compile.equals("quick")) {
            options.add(QUICK);
        }
        return List.copyOf(options);
    }

    /**
     * The JVM this one runs on, with as little besides the heap as it can do with.
     *
     * @param heap the most it may take, like {@code 256m}
     */
    public static JavaCommand withHeap(String heap) {
        JavaCommand java = new JavaCommand();
        java.command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap));
        java.command.addAll(OPTIONS);
        return java;
    }

    public JavaCommand with(String... options) {
        return with(List.of(options));
    }

    public JavaCommand with(List<String> options) {
        command.addAll(options);
        return this;
    }

    /** Computes only while nobody else wants to. */
    public JavaCommand yielding() {
        command.addAll(0, List.of("nice", "-n", "19"));
        return this;
    }

    /** System properties; seen by everyone on this machine, so never secrets. */
    public JavaCommand properties(Map<String, String> properties) {
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        return this;
    }

    public List<String> words() {
        return List.copyOf(command);
    }
}
