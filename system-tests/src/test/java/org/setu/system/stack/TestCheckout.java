package org.setu.system.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.setu.local.stack.Checkout;

/**
 * The checkout seen from {@code target/stack}: the same modules by links, but a state directory of
 * its own, so that a stack that runs in the checkout is left alone.
 */
final class TestCheckout {

    private TestCheckout() {}

    static Checkout in(Path directory) {
        Path root = Checkout.current().root();
        try (Stream<Path> entries = Files.list(root)) {
            Files.createDirectories(directory);
            for (Path entry : entries.filter(Files::isDirectory).toList()) {
                String name = entry.getFileName().toString();
                if (!name.startsWith(".")) {
                    Path link = directory.resolve(name);
                    Files.deleteIfExists(link);
                    Files.createSymbolicLink(link, entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Checkout(directory);
    }
}
