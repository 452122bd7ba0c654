package org.setu.local.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.setu.local.process.ChildProcess;
import org.setu.local.process.LocalServer;
import org.setu.local.process.StopSignal;

/** A process that does nothing for a long time. */
final class Sleeper implements LocalServer {

    private final ChildProcess process;

    Sleeper(Path directory) {
        process =
                ChildProcess.start(
                        "Sleeper",
                        directory,
                        List.of("sleep", "600"),
                        Map.of(),
                        directory.resolve("sleeper.log"),
                        StopSignal.TERMINATE);
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public Path log() {
        return process.log();
    }

    @Override
    public boolean isReady() {
        return process.isAlive();
    }

    @Override
    public CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    @Override
    public void close() {
        process.close();
    }
}
