package org.setu.platform.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds what stands in the checkout above the module under test. */
public final class Checkout {

    private Checkout() {}

    /**
     * A file or folder by its path from the top of the checkout.
     *
     * @throws IllegalStateException if it is not above the working directory
     */
    public static Path file(String path) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolve(path);
            if (Files.exists(file)) {
                return file;
            }
        }
        throw new IllegalStateException(path + " is not above the working directory");
    }
}
