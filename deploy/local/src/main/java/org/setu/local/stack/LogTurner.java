package org.setu.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.setu.local.process.DirectoryTree;

/** Keeps the logs of this run and of the one before. */
record LogTurner(Path logs) {

    void turn() {
        Path previous = DirectoryTree.made(logs.resolve("previous"));
        try (Stream<Path> files = Files.list(logs)) {
            List<Path> old = files.filter(file -> file.toString().endsWith(".log")).toList();
            for (Path log : old) {
                Files.move(
                        log,
                        previous.resolve(log.getFileName().toString()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot move the logs in " + logs, e);
        }
    }
}
