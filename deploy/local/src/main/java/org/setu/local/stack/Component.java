package org.setu.local.stack;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.setu.local.process.LocalServer;

/** A part of the stack that is started after what it needs. */
public sealed interface Component {

    String name();

    /** Names of the components that must be ready before. */
    List<String> needs();

    /** A process that stays, and is started again when it ends. */
    record Server(String name, List<String> needs, @Nullable Integer port, Start start)
            implements Component {}

    /** Something to be done once. */
    record Task(String name, List<String> needs, Work work) implements Component {}

    /** Starts a server and returns when it is ready. */
    @FunctionalInterface
    interface Start {
        LocalServer start(Progress progress);
    }

    /** Does a task. */
    @FunctionalInterface
    interface Work {
        void run(Progress progress);
    }
}
