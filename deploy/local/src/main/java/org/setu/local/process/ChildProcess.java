package org.setu.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A process that was started here, writes to a log file, and does not outlive this JVM when that
 * ends in order.
 */
public final class ChildProcess implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(20);

    private final String name;
    private final Process process;
    private final Path log;
    private final StopSignal stopSignal;
    private final Thread atExit;

    private ChildProcess(String name, Process process, Path log, StopSignal stopSignal) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.stopSignal = stopSignal;
        this.atExit = Thread.ofPlatform().unstarted(this::stop);
    }

    /**
     * Starts the command; output and errors are appended to the log.
     *
     * @throws StartFailure if the command cannot be run
     */
    public static ChildProcess start(
            String name,
            Path directory,
            List<String> command,
            Map<String, String> environment,
            Path log,
            StopSignal stopSignal) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ChildProcess child = new ChildProcess(name, builder.start(), log, stopSignal);
            Runtime.getRuntime().addShutdownHook(child.atExit);
            return child;
        } catch (IOException e) {
            throw new StartFailure(name + " cannot be started: " + e.getMessage(), e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public Path log() {
        return log;
    }

    /** Completes when the process has ended, for whatever reason. */
    public CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    public Process process() {
        return process;
    }

    /**
     * Waits until the condition holds.
     *
     * @throws StartFailure if the process ends or the time is over before; the process is killed
     *     then
     */
    public void awaitReady(Duration limit, BooleanSupplier ready) {
        Instant deadline = Instant.now().plus(limit);
        while (true) {
            if (!process.isAlive()) {
                throw failure("ended with exit code " + process.exitValue());
            }
            if (ready.getAsBoolean()) {
                return;
            }
            if (Instant.now().isAfter(deadline)) {
                kill();
                throw failure("was not ready after " + limit.toSeconds() + " s");
            }
            pause();
        }
    }

    private void pause() {
        try {
            process.waitFor(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
            throw new StartFailure(name + " was interrupted while starting", e);
        }
    }

    private StartFailure failure(String what) {
        String tail = String.join("\n  ", LogTail.of(log, 15));
        return new StartFailure(name + " " + what + "; last lines of " + log + ":\n  " + tail);
    }

    /** SIGKILL to the process and all it started; returns when they are gone. */
    public void kill() {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        descendants.forEach(descendant -> descendant.onExit().join());
        forgetHook();
    }

    /** Asks to stop, and SIGKILL when that does not help within {@link #GRACE}. */
    public void stop() {
        stop(GRACE);
    }

    /** Like {@link #stop()} for who has much to do at its end. */
    public void stop(Duration grace) {
        stopSignal.sendTo(process);
        awaitEnd(grace);
    }

    /** Waits for its end, and SIGKILL when that does not come within the time. */
    public void awaitEnd(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException _) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
        forgetHook();
    }

    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException _) {
            // The JVM is going down already, and this may be the hook.
        }
    }
}
