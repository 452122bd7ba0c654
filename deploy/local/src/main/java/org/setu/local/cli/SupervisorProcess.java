package org.setu.local.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.setu.local.process.DirectoryTree;
import org.setu.local.process.JavaCommand;
import org.setu.local.process.StartFailure;
import org.setu.local.stack.Checkout;

/** The supervisor as a process that belongs to no terminal. */
record SupervisorProcess(Checkout checkout) {

    static final String NAME = "supervisor";

    ProcessHandle start(List<String> only) {
        // Its own session: Ctrl-C in the terminal must not reach the servers, the supervisor stops
        // them in order.
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.addAll(
                JavaCommand.withHeap("96m")
                        .with(
                                JavaCommand.QUICK,
                                "-Dslf4j.internal.verbosity=ERROR",
                                "-Dsetu.home=" + checkout.root(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Setu.class.getName(),
                                "supervise")
                        .words());
        if (!only.isEmpty()) {
            command.addAll(List.of("--only", String.join(",", only)));
        }
        Path log = checkout.log(NAME);
        DirectoryTree.made(checkout.logs());
        try {
            return new ProcessBuilder(command)
                    .directory(checkout.root().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .start()
                    .toHandle();
        } catch (IOException e) {
            throw new StartFailure("The supervisor cannot be started: " + e.getMessage(), e);
        }
    }
}
