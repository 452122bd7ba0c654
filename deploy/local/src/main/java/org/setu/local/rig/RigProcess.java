package org.setu.local.rig;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.setu.local.process.LocalServer;
import org.setu.local.process.Signal;

/** A process of a rig that can be killed, frozen and started again. */
public final class RigProcess implements AutoCloseable {

    private final String name;
    private final Supplier<? extends LocalServer> starter;
    private @Nullable LocalServer server;

    RigProcess(String name, Supplier<? extends LocalServer> starter) {
        this.name = name;
        this.starter = starter;
    }

    public String name() {
        return name;
    }

    public long pid() {
        return running().pid();
    }

    public boolean isReady() {
        LocalServer current = server;
        return current != null && current.isReady();
    }

    /** Starts it; returns when it is ready. */
    public synchronized void start() {
        server = starter.get();
    }

    /** {@code kill -9}; returns when it is gone. */
    public synchronized void kill() {
        LocalServer victim = running();
        ProcessHandle.of(victim.pid())
                .ifPresent(process -> {
                    process.destroyForcibly();
                    process.onExit().join();
                });
        // Closing what is gone takes no time; it forgets the process.
        victim.close();
        server = null;
    }

    /** SIGSTOP: it holds its locks and connections, and does nothing. */
    public void freeze() {
        Signal.send(pid(), "STOP");
    }

    /** SIGCONT. */
    public void thaw() {
        Signal.send(pid(), "CONT");
    }

    private LocalServer running() {
        LocalServer current = server;
        if (current == null) {
            throw new IllegalStateException(name + " does not run");
        }
        return current;
    }

    /** Stops it in order. */
    @Override
    public synchronized void close() {
        LocalServer current = server;
        if (current != null) {
            current.close();
            server = null;
        }
    }
}
