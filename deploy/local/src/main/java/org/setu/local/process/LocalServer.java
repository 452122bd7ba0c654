package org.setu.local.process;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** A server that was started here and became ready. */
public interface LocalServer extends AutoCloseable {

    long pid();

    /** Where it writes to. */
    Path log();

    /** Whether it would serve a request now. */
    boolean isReady();

    /** Completes when the process has ended, for whatever reason. */
    CompletableFuture<Process> onExit();

    /** Stops it in order; returns when it is gone. */
    @Override
    void close();
}
