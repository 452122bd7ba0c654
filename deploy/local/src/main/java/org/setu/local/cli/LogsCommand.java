package org.setu.local.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.setu.local.stack.Stack;

/** Shows the end of a log, and what comes. */
record LogsCommand(Stack stack) {

    ExitCode run(Command.Logs logs) {
        Path log = stack.checkout().log(logs.component());
        if (!Files.isRegularFile(log)) {
            throw new UsageException(
                    "There is no log of %s; there are: %s"
                            .formatted(logs.component(), String.join(", ", names())));
        }
        List<String> command = new ArrayList<>(List.of("tail", "-n", "200"));
        if (logs.follow()) {
            // By name: a restart of the stack begins a new file.
            command.add("-F");
        }
        command.add(log.toString());
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0
                    ? ExitCode.OK
                    : ExitCode.FAILED;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return ExitCode.FAILED;
        }
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(stack.checkout().logs())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".log"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .sorted()
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }
}
