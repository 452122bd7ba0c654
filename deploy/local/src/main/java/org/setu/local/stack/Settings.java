package org.setu.local.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** What the user set: the environment, and below it the file {@code .setu/config.properties}. */
public final class Settings {

    private static final String TEMPLATE =
            """
            # Settings of the local stack in this checkout. The environment variables of the same names win.
            # A second checkout runs beside the first when its ports are moved:
            #SETU_PORT_OFFSET=500
            # One port by itself:
            #SETU_PORT_GATEWAY=8888
            # In the minutes after a first start, programs rehearse in the background to start faster the next time:
            #SETU_TRAINING=off
            """;

    private Settings() {}

    /** All settings; writes the file with hints if there is none. */
    public static Map<String, String> read(Path file, Map<String, String> environment) {
        Map<String, String> settings = new HashMap<>();
        try {
            if (Files.exists(file)) {
                Properties properties = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                properties
                        .stringPropertyNames()
                        .forEach(name -> settings.put(name, properties.getProperty(name)));
            } else {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, TEMPLATE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        environment.forEach((name, value) -> {
            if (name.startsWith("SETU_")) {
                settings.put(name, value);
            }
        });
        return settings;
    }
}
