package org.setu.platform.testing.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Rules about configuration files. */
public final class Configuration {

    private Configuration() {}

    /**
     * The path policies in a properties file. There must be none: on this Quarkus line they can be
     * fooled by {@code ;x}, {@code %3B} and {@code %2F}; roles stand on the endpoints.
     */
    public static List<String> pathPolicies(Path properties) throws IOException {
        return Files.readAllLines(properties).stream()
                .map(String::strip)
                .filter(line -> !line.startsWith("#"))
                .filter(line -> line.contains("quarkus.http.auth.permission"))
                .toList();
    }
}
